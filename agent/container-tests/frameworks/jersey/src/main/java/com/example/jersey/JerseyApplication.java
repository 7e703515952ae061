package com.example.jersey;

import com.example.Lifecycle;
import com.example.jaxrs.GuardedOrders;
import com.example.jaxrs.OpenOrders;
import com.example.jaxrs.TokenFilter;
import java.nio.file.Files;
import java.util.Set;
import org.apache.catalina.startup.Tomcat;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;

/** Jersey under {@code /api} on embedded Tomcat. */
public final class JerseyApplication {

    private JerseyApplication() {}

    public static void main(String[] args) throws Exception {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(Files.createTempDirectory("tomcat").toString());
        tomcat.setPort(0);
        ResourceConfig resources = new ResourceConfig(OpenOrders.class, GuardedOrders.class, TokenFilter.class);
        tomcat.addContext("", null)
                .addServletContainerInitializer(
                        (classes, context) -> {
                            var servlet = context.addServlet("jersey", new ServletContainer(resources));
                            servlet.setAsyncSupported(true);
                            servlet.addMapping("/api/*");
                        },
                        Set.of());
        tomcat.start();
        Lifecycle.ready(tomcat.getConnector().getLocalPort());
        tomcat.getServer().await();
    }
}
