package com.example.boot;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Routes that are functions, the second version of an API. */
@Configuration(proxyBeanMethods = false)
class StockRoutes {

    @Bean
    RouterFunction<ServerResponse> stock() {
        return RouterFunctions.route()
                .path(
                        "/basic/v2",
                        version -> version.GET(
                                        "/stock/{item}",
                                        request -> ServerResponse.ok().build())
                                .PUT(
                                        "/stock/{item}/count",
                                        request -> ServerResponse.noContent().build()))
                .build();
    }
}
