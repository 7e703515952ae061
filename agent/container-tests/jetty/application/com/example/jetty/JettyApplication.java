package com.example.jetty;

import com.example.Lifecycle;
import com.example.ServerKeys;
import com.example.cases.Cases;
import org.eclipse.jetty.ee10.servlet.ErrorPageErrorHandler;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.security.authentication.BasicAuthenticator;
import org.eclipse.jetty.security.authentication.DigestAuthenticator;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The cases, and beside them constraints of the servlet specification, over HTTP/1.1 and cleartext HTTP/2. */
public final class JettyApplication {

    private JettyApplication() {}

    public static void main(String[] args) throws Exception {
        QueuedThreadPool threads = new QueuedThreadPool();
        if (Boolean.getBoolean("test.virtual-threads")) {
            threads.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
        }
        Server server = new Server(threads);
        HttpConfiguration http = new HttpConfiguration();
        http.setRequestHeaderSize(1 << 20);
        ServerConnector connector =
                new ServerConnector(server, new HttpConnectionFactory(http), new HTTP2CServerConnectionFactory(http));
        server.addConnector(connector);
        ServerConnector tls = ServerKeys.given() ? TlsConnector.of(server) : null;
        ContextHandlerCollection contexts = new ContextHandlerCollection();
        contexts.addHandler(cases());
        contexts.addHandler(SecuredContext.of("/basic", new BasicAuthenticator()));
        contexts.addHandler(SecuredContext.of("/digest", new DigestAuthenticator()));
        server.setHandler(contexts);
        server.start();
        if (tls != null) {
            ServerKeys.listening(tls.getLocalPort());
        }
        Lifecycle.ready(connector.getLocalPort());
        server.join();
    }

    private static ServletContextHandler cases() {
        ServletContextHandler context = new ServletContextHandler();
        context.setContextPath("/");
        context.addServletContainerInitializer((classes, servletContext) -> {
            Cases.register(servletContext);
            servletContext.addServlet("late", new LateServlet()).addMapping("/late/*");
        });
        ErrorPageErrorHandler errors = new ErrorPageErrorHandler();
        errors.addErrorPage(401, Cases.ERROR_PAGE);
        errors.addErrorPage(409, Cases.ERROR_PAGE);
        context.setErrorHandler(errors);
        return context;
    }
}
