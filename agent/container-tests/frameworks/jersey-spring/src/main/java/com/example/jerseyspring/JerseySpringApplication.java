package com.example.jerseyspring;

import com.example.Lifecycle;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.glassfish.jersey.servlet.ServletProperties;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;

/** {@code /filter}, {@code /servlet} and {@code /part}: Jersey as a filter before everything, as a servlet for everything, and below {@code /api}. */
public final class JerseySpringApplication {

    private JerseySpringApplication() {}

    public static void main(String[] args) throws Exception {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(Files.createTempDirectory("tomcat").toString());
        tomcat.setPort(0);
        add(tomcat, "/filter", JerseySpringApplication::asFilter);
        add(tomcat, "/servlet", context -> asServlet(context, "/*"));
        add(tomcat, "/part", context -> asServlet(context, "/api/*"));
        tomcat.start();
        Lifecycle.ready(tomcat.getConnector().getLocalPort());
        tomcat.getServer().await();
    }

    /** With Tomcat's own servlet for files, behind everything. */
    private static void add(Tomcat tomcat, String path, Consumer<ServletContext> jersey) {
        Context context = tomcat.addContext(path, null);
        Tomcat.addServlet(context, "default", "org.apache.catalina.servlets.DefaultServlet");
        context.addServletMappingDecoded("/", "default");
        context.addServletContainerInitializer(
                (classes, servletContext) -> {
                    servletContext
                            .addFilter("gate", new Gate())
                            .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, "/*");
                    addSpring(servletContext);
                    jersey.accept(servletContext);
                },
                Set.of());
    }

    private static void addSpring(ServletContext servletContext) {
        AnnotationConfigWebApplicationContext web = new AnnotationConfigWebApplicationContext();
        web.register(Orders.class);
        var dispatcher = servletContext.addServlet("dispatcher", new DispatcherServlet(web));
        dispatcher.setLoadOnStartup(1);
        dispatcher.addMapping("/mvc/*");
    }

    private static void asServlet(ServletContext servletContext, String mapping) {
        servletContext.addServlet("jersey", new ServletContainer(resources())).addMapping(mapping);
    }

    /** What it has no resource for goes on. */
    private static void asFilter(ServletContext servletContext) {
        ResourceConfig resources = resources();
        resources.addProperties(Map.of(ServletProperties.FILTER_FORWARD_ON_404, true));
        servletContext
                .addFilter("jersey", new ServletContainer(resources))
                .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, "/*");
    }

    private static ResourceConfig resources() {
        return new ResourceConfig(Stock.class);
    }
}
