package io.why401.engine.publish;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.spi.HttpServerProvider;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes the JDK's own HTTP server, never the application's. {@link HttpServerProvider#provider} asks a system property
 * and the system class loader's services first (an application with jetty-http-spi would serve our endpoint, on our
 * thread), and it keeps what it found for the whole JVM. So the JDK's provider is constructed directly; its package is
 * not exported, and {@link Instrumentation#redefineModule} exports it to the agent's class loader alone.
 */
final class JdkHttpServer {

    private static final String PACKAGE = "sun.net.httpserver";
    private static final String PROVIDER = PACKAGE + ".DefaultHttpServerProvider"; // JDK 17 to 25

    private JdkHttpServer() {}

    static HttpServer bind(InetSocketAddress address, int backlog, @Nullable Instrumentation instrumentation)
            throws IOException {
        return provider(instrumentation).createHttpServer(address, backlog);
    }

    private static HttpServerProvider provider(@Nullable Instrumentation instrumentation) throws IOException {
        Module server = HttpServerProvider.class.getModule();
        if (instrumentation != null && instrumentation.isModifiableModule(server)) {
            Set<Module> agent = Set.of(JdkHttpServer.class.getModule());
            instrumentation.redefineModule(server, Set.of(), Map.of(PACKAGE, agent), Map.of(), Set.of(), Map.of());
        }
        try {
            Class<?> type = Class.forName(PROVIDER, true, HttpServerProvider.class.getClassLoader());
            return (HttpServerProvider) type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            if (applicationHasItsOwn()) {
                throw new IOException("the application has an HTTP server provider of its own", e);
            }
            return HttpServerProvider.provider();
        }
    }

    /** The two places that {@link HttpServerProvider#provider} looks at, without loading anything. */
    private static boolean applicationHasItsOwn() {
        String name = HttpServerProvider.class.getName();
        return System.getProperty("com.sun.net.httpserver.HttpServerProvider") != null
                || ClassLoader.getSystemResource("META-INF/services/" + name) != null;
    }
}
