package com.example.webflux;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** Handlers that are functions. */
@Configuration(proxyBeanMethods = false)
class Functions {

    @Bean
    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET("/functions/ok/{id}", request -> ServerResponse.ok().bodyValue("order"))
                .GET("/functions/refused/{id}", Functions::refuse)
                .GET(
                        "/functions/delayed/{id}",
                        request -> Mono.delay(Duration.ofMillis(5)).flatMap(tick -> refuse(request)))
                .GET(
                        "/functions/error/{id}",
                        request -> Mono.error(new ResponseStatusException(401, "not yours", null)))
                .build();
    }

    private static Mono<ServerResponse> refuse(ServerRequest request) {
        return ServerResponse.status(401).bodyValue("not yours");
    }
}
