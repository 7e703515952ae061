package com.example.jetty.core;

import com.example.Lifecycle;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.security.Constraint;
import org.eclipse.jetty.security.HashLoginService;
import org.eclipse.jetty.security.SecurityHandler;
import org.eclipse.jetty.security.UserStore;
import org.eclipse.jetty.security.authentication.BasicAuthenticator;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;
import org.eclipse.jetty.server.handler.InetAccessHandler;
import org.eclipse.jetty.util.security.Credential;

/** Handlers that answer 401 in every way, and Jetty's own that do, on a server that was stopped and started again. */
public final class CoreApplication {

    private CoreApplication() {}

    public static void main(String[] args) throws Exception {
        Server server = new Server();
        HttpConfiguration http = new HttpConfiguration();
        http.setRequestHeaderSize(1 << 20);
        ServerConnector connector =
                new ServerConnector(server, new HttpConnectionFactory(http), new HTTP2CServerConnectionFactory(http));
        server.addConnector(connector);
        ContextHandlerCollection contexts = new ContextHandlerCollection();
        contexts.addHandler(new ContextHandler(new CoreCases(), "/cases"));
        contexts.addHandler(new ContextHandler(new Guard(), "/guarded"));
        contexts.addHandler(new ContextHandler(basic(), "/basic"));
        contexts.addHandler(new ContextHandler(office(), "/office"));
        server.setHandler(contexts);
        server.start();
        server.stop();
        server.start();
        Lifecycle.ready(connector.getLocalPort());
        server.join();
    }

    private static Handler basic() {
        UserStore users = new UserStore();
        users.addUser(
                "alice-mayfield", Credential.getCredential("correct-horse-battery"), new String[] {"ADMIN"});
        HashLoginService logins = new HashLoginService("orders");
        logins.setUserStore(users);
        SecurityHandler.PathMapped security = new SecurityHandler.PathMapped(new Fine());
        security.setLoginService(logins);
        security.setRealmName("orders");
        security.setAuthenticator(new BasicAuthenticator());
        security.put("/*", Constraint.ANY_USER);
        security.put("/admin/*", Constraint.from("ADMIN", "AUDITOR"));
        return security;
    }

    /** Jetty's filter says 403; somebody around it prefers another word. */
    private static Handler office() {
        InetAccessHandler addresses = new InetAccessHandler();
        addresses.exclude("127.0.0.1");
        addresses.setHandler(new Fine());
        return new PoliteHandler(addresses);
    }
}
