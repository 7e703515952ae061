package com.example.war.metered;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;

/** {@code /orders} refuses; {@code /metrics} shows what the application's own registry has. */
public final class MeteredListener implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        registry.config().commonTags("war", context.getContextPath());
        Metrics.addRegistry(registry);
        context.addServlet("orders", new Answer((request, response) -> response.sendError(401)))
                .addMapping("/orders");
        context.addServlet("metrics", new Answer((request, response) -> {
                    response.setContentType("text/plain; charset=utf-8");
                    response.getWriter().print(registry.scrape());
                }))
                .addMapping("/metrics");
    }
}
