package com.example.jetty;

import jakarta.servlet.ServletSecurityElement;
import jakarta.servlet.HttpConstraintElement;
import jakarta.servlet.HttpMethodConstraintElement;
import jakarta.servlet.annotation.ServletSecurity.TransportGuarantee;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.security.ConstraintSecurityHandler;
import org.eclipse.jetty.security.HashLoginService;
import org.eclipse.jetty.security.UserStore;
import org.eclipse.jetty.security.authentication.LoginAuthenticator;
import org.eclipse.jetty.util.security.Credential;

/** A context whose constraints Jetty keeps, with one mechanism to log in by. */
final class SecuredContext {

    private SecuredContext() {}

    static ServletContextHandler of(String contextPath, LoginAuthenticator authenticator) {
        UserStore users = new UserStore();
        users.addUser(
                "alice-mayfield", Credential.getCredential("correct-horse-battery"), new String[] {"ADMIN"});
        HashLoginService logins = new HashLoginService("orders");
        logins.setUserStore(users);
        ConstraintSecurityHandler security = new ConstraintSecurityHandler();
        security.setLoginService(logins);
        security.setRealmName("orders");
        security.setAuthenticator(authenticator);
        constrain(security);
        ServletContextHandler context = new ServletContextHandler(ServletContextHandler.SESSIONS);
        context.setContextPath(contextPath);
        context.setSecurityHandler(security);
        context.addServletContainerInitializer(
                (classes, servletContext) -> servletContext.addServlet("orders", new Orders()).addMapping("/*"));
        return context;
    }

    /** Not by {@code setServletSecurity}: an embedded ServletHandler that has not started yet ignores it. */
    private static void constrain(ConstraintSecurityHandler security) {
        HttpConstraintElement anyone = new HttpConstraintElement(TransportGuarantee.NONE, "**");
        HttpConstraintElement officers = new HttpConstraintElement(TransportGuarantee.NONE, "ADMIN", "AUDITOR");
        ServletSecurityElement toRead =
                new ServletSecurityElement(List.of(new HttpMethodConstraintElement("GET", officers)));
        ConstraintSecurityHandler.createConstraintsWithMappingsForPath(
                        "all", "/*", new ServletSecurityElement(anyone))
                .forEach(security::addConstraintMapping);
        ConstraintSecurityHandler.createConstraintsWithMappingsForPath("admin", "/admin/*", toRead)
                .forEach(security::addConstraintMapping);
    }

    @SuppressWarnings("serial") // Serializable by the servlet API's wish only; no container does it.
    private static final class Orders extends HttpServlet {
        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().print("orders");
        }
    }
}
