package com.example.jettycore;

import com.example.webflux.WebFluxApplication;
import org.eclipse.jetty.server.Server;
import org.springframework.boot.web.embedded.jetty.JettyWebServer;
import org.springframework.boot.web.reactive.server.ReactiveWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.reactive.JettyCoreHttpHandlerAdapter;

/** Spring 6.2 can stand on Jetty 12 itself; Boot has no factory for that. */
@Configuration(proxyBeanMethods = false)
public class JettyCoreApplication {

    public static void main(String[] args) {
        WebFluxApplication.run(JettyCoreApplication.class);
    }

    @Bean
    ReactiveWebServerFactory jettyCore() {
        return handler -> {
            Server server = new Server(0);
            server.setHandler(new JettyCoreHttpHandlerAdapter(handler));
            return new JettyWebServer(server);
        };
    }
}
