package com.example.webflux;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** A guard before everything else that says no more than 401: why it refuses, only the request can tell. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class GuardFilter implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        boolean guarded = exchange.getRequest().getPath().value().startsWith("/guarded/");
        if (!guarded || "yes".equals(exchange.getRequest().getHeaders().getFirst("X-Guard-Passes"))) {
            return chain.filter(exchange);
        }
        exchange.getResponse().setRawStatusCode(401);
        return exchange.getResponse().setComplete();
    }
}
