package com.example.war.logging;

import ch.qos.logback.classic.LoggerContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import org.slf4j.LoggerFactory;

/** Starts the log with the application and ends it with it; every request is refused. */
public final class LoggingListener implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        LoggerFactory.getLogger(LoggingListener.class).info("started");
        event.getServletContext().addServlet("refusing", new RefusingServlet()).addMapping("/*");
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        ((LoggerContext) LoggerFactory.getILoggerFactory()).stop();
    }
}
