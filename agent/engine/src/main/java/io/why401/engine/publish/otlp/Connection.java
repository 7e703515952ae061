package io.why401.engine.publish.otlp;

import io.why401.engine.health.AgentThread;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * One request and its response on a socket of its own, within a time limit.
 *
 * <p>HttpURLConnection and java.net.http use what the application has set for the whole JVM: its CookieHandler, which is given
 * our headers and cannot be kept out, Authenticator, ProxySelector, protocol handlers, trust-all socket factories; other
 * agents would show our requests as the application's. Here nothing is taken but the JVM's trust store.
 */
final class Connection implements AutoCloseable {

    private static final int CONNECT_MILLIS = 5_000;
    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;

    private final String host;
    private final int port;
    private final boolean secure;
    private final long limitMillis;
    private final ScheduledThreadPoolExecutor watch =
            new ScheduledThreadPoolExecutor(1, work -> AgentThread.daemon("otlp-watch", work));
    private volatile @Nullable Socket open;
    private volatile boolean closed;

    Connection(URI base, long limitMillis) {
        this.host = base.getHost();
        this.secure = "https".equalsIgnoreCase(base.getScheme());
        int standard = secure ? HTTPS_PORT : HTTP_PORT;
        this.port = base.getPort() < 0 ? standard : base.getPort();
        this.limitMillis = limitMillis;
        watch.setRemoveOnCancelPolicy(true);
        watch.setKeepAliveTime(10, TimeUnit.SECONDS);
        watch.allowCoreThreadTimeOut(true);
    }

    HttpResponse exchange(byte[] request) throws IOException {
        // A plain Socket would ask the application's ProxySelector for a SOCKS proxy.
        try (Socket tcp = new Socket(Proxy.NO_PROXY)) {
            open = tcp;
            if (closed) {
                throw new IOException("closing");
            }
            // SO_TIMEOUT is for reading only: a receiver that does not read would hold up the writer for ever.
            AtomicBoolean late = new AtomicBoolean();
            Runnable alarm = () -> {
                late.set(true);
                abort(tcp);
            };
            Future<?> waiting = schedule(alarm);
            try {
                tcp.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
                Socket socket = secure ? secured(tcp) : tcp;
                OutputStream out = socket.getOutputStream();
                out.write(request);
                out.flush();
                return HttpResponse.read(new BufferedInputStream(socket.getInputStream()));
            } catch (IOException e) {
                if (late.get()) {
                    throw new SocketTimeoutException("no answer within " + limitMillis + " ms");
                }
                throw e;
            } finally {
                waiting.cancel(false);
                open = null;
            }
        }
    }

    private Future<?> schedule(Runnable alarm) throws IOException {
        try {
            return watch.schedule(alarm, limitMillis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            throw new IOException("closing", e);
        }
    }

    /** With a context of its own: the default one may carry the application's key, or trust everybody. */
    private Socket secured(Socket tcp) throws IOException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, null, null);
            SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(tcp, host, port, true);
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            return socket;
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /** The TCP socket: closing a TLS one waits for whoever writes on it. */
    private static void abort(Socket tcp) {
        try {
            tcp.close();
        } catch (IOException e) {
            return; // closed it is
        }
    }

    /** What is under way ends now. */
    @Override
    public void close() {
        closed = true;
        watch.shutdownNow();
        Socket tcp = open;
        if (tcp != null) {
            abort(tcp);
        }
    }
}
