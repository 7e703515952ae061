package com.example.resteasy;

import com.example.jaxrs.GuardedOrders;
import com.example.jaxrs.OpenOrders;
import com.example.jaxrs.TokenFilter;
import com.example.tomcat.EmbeddedTomcat;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.jboss.resteasy.plugins.server.servlet.HttpServletDispatcher;

/** RESTEasy under {@code /api} on embedded Tomcat. */
public final class ResteasyApplication {

    private ResteasyApplication() {}

    /** What RESTEasy is told by name. */
    public static final class Resources extends Application {
        @Override
        public Set<Class<?>> getClasses() {
            return Set.of(OpenOrders.class, GuardedOrders.class, TokenFilter.class);
        }
    }

    public static void main(String[] args) throws Exception {
        EmbeddedTomcat.run(context -> {
            var servlet = context.addServlet("resteasy", new HttpServletDispatcher());
            servlet.setInitParameter("jakarta.ws.rs.Application", Resources.class.getName());
            servlet.setInitParameter("resteasy.servlet.mapping.prefix", "/api");
            servlet.setAsyncSupported(true);
            servlet.addMapping("/api/*");
        });
    }
}
