package com.example.undertow;

import com.example.Lifecycle;
import io.undertow.Handlers;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.security.api.AuthenticationMechanism;
import io.undertow.security.api.AuthenticationMode;
import io.undertow.security.handlers.AuthenticationCallHandler;
import io.undertow.security.handlers.AuthenticationConstraintHandler;
import io.undertow.security.handlers.AuthenticationMechanismsHandler;
import io.undertow.security.handlers.SecurityInitialHandler;
import io.undertow.security.impl.BasicAuthenticationMechanism;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.IPAddressAccessControlHandler;
import io.undertow.server.handlers.PathHandler;
import java.net.InetSocketAddress;
import java.util.List;

/** Undertow without servlets, 2.2 to 2.4: handlers that answer 401 in every way, and Undertow's own that do. */
public final class HandlersApplication {

    private HandlersApplication() {}

    public static void main(String[] args) {
        // It has been up and gone once before anybody asks it.
        Undertow first = start(0);
        int port = portOf(first);
        first.stop();
        start(port);
        Lifecycle.ready(port);
    }

    private static Undertow start(int port) {
        Undertow undertow = Undertow.builder()
                .addHttpListener(port, "127.0.0.1")
                .setServerOption(UndertowOptions.ENABLE_HTTP2, true)
                // Without it nobody asks for a body that was announced.
                .setHandler(Handlers.httpContinueRead(handlers()))
                .build();
        undertow.start();
        return undertow;
    }

    private static int portOf(Undertow undertow) {
        return ((InetSocketAddress) undertow.getListenerInfo().get(0).getAddress()).getPort();
    }

    private static PathHandler handlers() {
        PathHandler paths = Handlers.path();
        HandlerCases.ALL.forEach((name, handler) -> paths.addExactPath("/cases/" + name, handler));
        paths.addExactPath("/guarded/orders", HandlerCases::guarded);
        paths.addExactPath("/guarded/socket", Sockets.GUARDED);
        paths.addPrefixPath("/basic", basic(HandlerCases::fine));
        paths.addPrefixPath(
                "/office", new IPAddressAccessControlHandler(HandlerCases::fine, 401).addAllow("192.0.2.*"));
        return paths;
    }

    private static HttpHandler basic(HttpHandler next) {
        List<AuthenticationMechanism> mechanisms = List.of(new BasicAuthenticationMechanism("orders"));
        HttpHandler required = new AuthenticationConstraintHandler(new AuthenticationCallHandler(next));
        return new SecurityInitialHandler(
                AuthenticationMode.PRO_ACTIVE, new Users(), new AuthenticationMechanismsHandler(required, mechanisms));
    }
}
