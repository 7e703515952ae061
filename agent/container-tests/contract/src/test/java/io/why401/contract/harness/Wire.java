package io.why401.contract.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import javax.net.ssl.SSLSocketFactory;

/** The only client of one server: what it counts is what went over the wire. */
public final class Wire {

    private final int port;
    private final Map<Integer, LongAdder> statuses = new ConcurrentHashMap<>();

    Wire(int port) {
        this.port = port;
    }

    /** A connection to keep; may be used by one thread at a time. */
    public Connection open() {
        try {
            return new Connection(port, this::counted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A TLS connection to another port of the same server. */
    public Connection open(SSLSocketFactory tls, int tlsPort) {
        try {
            return new Connection(tls.createSocket(InetAddress.getLoopbackAddress(), tlsPort), this::counted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One request on a connection of its own. */
    public Response send(Request request) {
        try (Connection connection = open()) {
            return connection.send(request);
        }
    }

    /** The same for a request whose answer the agent is known not to see, so that it is not counted here either. */
    public Response sendUnseen(Request request) {
        try (Connection connection = new Connection(port, status -> {})) {
            return connection.send(request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long count(int status) {
        LongAdder count = statuses.get(status);
        return count == null ? 0 : count.sum();
    }

    public long total() {
        return statuses.values().stream().mapToLong(LongAdder::sum).sum();
    }

    /** A response that another client read, or that was committed with nobody left to read it. */
    public void counted(int status) {
        statuses.computeIfAbsent(status, any -> new LongAdder()).increment();
    }
}
