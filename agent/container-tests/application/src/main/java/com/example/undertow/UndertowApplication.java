package com.example.undertow;

import com.example.Lifecycle;
import com.example.ServerKeys;
import com.example.cases.Cases;
import io.undertow.Handlers;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.IPAddressAccessControlHandler;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.DeploymentManager;
import io.undertow.servlet.api.LoginConfig;
import io.undertow.servlet.api.SecurityConstraint;
import io.undertow.servlet.api.SecurityInfo.EmptyRoleSemantic;
import io.undertow.servlet.api.ServletContainerInitializerInfo;
import io.undertow.servlet.api.WebResourceCollection;
import jakarta.servlet.ServletException;
import java.net.InetSocketAddress;
import java.util.Set;

/** The cases on Undertow 2.2 or 2.3, and beside them what Undertow refuses by itself: constraints, and addresses. */
public final class UndertowApplication {

    private UndertowApplication() {}

    public static void main(String[] args) throws Exception {
        HttpHandler cases = start(deployment("/")
                .addServletContainerInitializer(new ServletContainerInitializerInfo(CasesInitializer.class, Set.of()))
                .addErrorPage(Servlets.errorPage(Cases.ERROR_PAGE, 401))
                .addErrorPage(Servlets.errorPage(Cases.ERROR_PAGE, 409)));
        HttpHandler basic = start(protectedBy("BASIC", "/basic"));
        HttpHandler digest = start(protectedBy("DIGEST", "/digest"));
        HttpHandler office = new IPAddressAccessControlHandler(basic, 401).addAllow("192.0.2.*");
        Undertow.Builder builder = Undertow.builder().addHttpListener(0, "127.0.0.1");
        if (ServerKeys.given()) {
            builder.addHttpsListener(0, "127.0.0.1", ServerKeys.context());
        }
        Undertow undertow = builder.setServerOption(UndertowOptions.ENABLE_HTTP2, true)
                .setServerOption(UndertowOptions.MAX_HEADER_SIZE, 1_048_576)
                .setServerOption(UndertowOptions.MAX_HEADERS, 1_000)
                .setHandler(Handlers.path(cases)
                        .addExactPath("/guarded/socket", Sockets.GUARDED)
                        .addPrefixPath("/basic", basic)
                        .addPrefixPath("/digest", digest)
                        .addPrefixPath("/office", office))
                .build();
        undertow.start();
        if (ServerKeys.given()) {
            ServerKeys.listening(portOf(undertow, 1));
        }
        Lifecycle.ready(portOf(undertow, 0));
    }

    private static int portOf(Undertow undertow, int listener) {
        return ((InetSocketAddress) undertow.getListenerInfo().get(listener).getAddress()).getPort();
    }

    private static DeploymentInfo deployment(String path) {
        return Servlets.deployment()
                .setClassLoader(UndertowApplication.class.getClassLoader())
                .setContextPath(path)
                .setDeploymentName(path);
    }

    private static DeploymentInfo protectedBy(String method, String path) {
        return deployment(path)
                .setLoginConfig(new LoginConfig(method, "orders"))
                .setIdentityManager(new Users())
                .addServlet(Servlets.servlet("orders", OrdersServlet.class).addMappings("/*"))
                .addSecurityRoles("ADMIN", "AUDITOR")
                .addSecurityConstraint(new SecurityConstraint()
                        .setEmptyRoleSemantic(EmptyRoleSemantic.AUTHENTICATE)
                        .addWebResourceCollection(new WebResourceCollection().addUrlPattern("/*")))
                .addSecurityConstraint(new SecurityConstraint()
                        .addRolesAllowed("AUDITOR", "ADMIN")
                        .addWebResourceCollection(new WebResourceCollection()
                                .addUrlPattern("/admin/*")
                                .addHttpMethod("GET")))
                .addSecurityConstraint(new SecurityConstraint()
                        .setEmptyRoleSemantic(EmptyRoleSemantic.AUTHENTICATE)
                        .addWebResourceCollection(new WebResourceCollection()
                                .addUrlPattern("*.csv")
                                .addHttpMethodOmission("HEAD")));
    }

    private static HttpHandler start(DeploymentInfo deployment) throws ServletException {
        DeploymentManager manager = Servlets.defaultContainer().addDeployment(deployment);
        manager.deploy();
        return manager.start();
    }
}
