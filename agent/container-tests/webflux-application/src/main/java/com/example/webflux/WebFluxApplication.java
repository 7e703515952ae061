package com.example.webflux;

import com.example.Lifecycle;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** The reactive service under test, on Boot 2.7 to 4.1; the class path says on which server. */
@SpringBootApplication
public class WebFluxApplication {

    public static void main(String[] args) {
        run();
    }

    /** With further beans: a server of one's own, for example. */
    public static void run(Class<?>... more) {
        SpringApplication application = new SpringApplication(WebFluxApplication.class);
        application.addPrimarySources(List.of(more));
        application.setDefaultProperties(Map.of(
                "server.port", "0",
                "spring.main.web-application-type", "reactive",
                "spring.main.banner-mode", "off",
                "spring.jmx.enabled", "false"));
        application.run();
    }

    @EventListener
    void listening(ApplicationReadyEvent event) {
        String port = event.getApplicationContext().getEnvironment().getRequiredProperty("local.server.port");
        Lifecycle.ready(Integer.parseInt(port));
    }
}
