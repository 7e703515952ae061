package io.why401.demo;

import io.why401.demo.callers.Credentials;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shop, one process at a time. Started again it is found where it was: callers and Prometheus notice nothing else. */
final class Shop implements AutoCloseable {

    private final Options options;
    private final Ports ports;
    private final URI keySet;
    private final Credentials credentials;
    private volatile @Nullable ShopProcess process;

    Shop(Options options, Ports ports, URI keySet, Credentials credentials) {
        this.options = options;
        this.ports = ports;
        this.keySet = keySet;
        this.credentials = credentials;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + ports.shop());
    }

    /** Of the agent's endpoint. */
    URI agent() {
        return URI.create("http://127.0.0.1:" + ports.agent());
    }

    void start() throws CannotRun, IOException, InterruptedException {
        Files.createDirectories(options.folder());
        Files.deleteIfExists(options.events());
        Files.deleteIfExists(options.log());
        restart();
    }

    /** Ends the process that runs, if any, and returns when the next one is ready. Log and events go on where they were. */
    void restart(String... settings) throws CannotRun, IOException, InterruptedException {
        close();
        ShopProcess next = ShopProcess.start(options, ports, keySet, credentials, List.of(settings));
        process = next;
        next.awaitReady(address());
    }

    String logTail() {
        ShopProcess current = process;
        return current == null ? "See " + options.log() : current.logTail();
    }

    @Override
    public void close() {
        ShopProcess current = process;
        if (current != null) {
            current.close();
        }
    }
}
