package com.example.boot;

import com.example.Lifecycle;
import com.example.cases.Cases;
import java.util.Map;
import org.apache.catalina.startup.Tomcat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;

/** The service under test on Boot 3.5 and 4.0, with limits wide enough that bad input reaches the filters. */
@SpringBootApplication
public class BootApplication {

    private static final Logger LOG = LoggerFactory.getLogger(BootApplication.class);

    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(BootApplication.class);
        application.setDefaultProperties(Map.of(
                "server.port", "0",
                "server.max-http-request-header-size", "1MB",
                "server.tomcat.max-keep-alive-requests", "-1",
                "spring.main.banner-mode", "off",
                "spring.jmx.enabled", "false"));
        application.run(args);
    }

    @Bean
    ServletContextInitializer cases() {
        return Cases::register;
    }

    @EventListener
    void listening(ApplicationReadyEvent event) throws ReflectiveOperationException {
        Tomcat tomcat = tomcat(event.getApplicationContext());
        tomcat.getConnector().setProperty("maxHeaderCount", "1000");
        // What a balancer knows this node by; it stands behind the ids of other nodes' sessions.
        tomcat.getEngine().setJvmRoute("north");
        LOG.info("listening");
        Lifecycle.ready(tomcat.getConnector().getLocalPort());
    }

    /** Reflection, because the web server's class moved to another package between Boot 3 and 4. */
    static Tomcat tomcat(ApplicationContext context) throws ReflectiveOperationException {
        Object server = context.getClass().getMethod("getWebServer").invoke(context);
        return (Tomcat) server.getClass().getMethod("getTomcat").invoke(server);
    }
}
