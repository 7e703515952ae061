package com.example.jersey;

import com.example.jaxrs.GuardedOrders;
import com.example.jaxrs.OpenOrders;
import com.example.jaxrs.TokenFilter;
import com.example.tomcat.EmbeddedTomcat;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;

/** Jersey under {@code /api} on embedded Tomcat. */
public final class JerseyApplication {

    private JerseyApplication() {}

    public static void main(String[] args) throws Exception {
        ResourceConfig resources = new ResourceConfig(OpenOrders.class, GuardedOrders.class, TokenFilter.class);
        EmbeddedTomcat.run(context -> {
            var servlet = context.addServlet("jersey", new ServletContainer(resources));
            servlet.setAsyncSupported(true);
            servlet.addMapping("/api/*");
        });
    }
}
