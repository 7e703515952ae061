package com.example.webflux;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What all the chains stand before. */
@RestController
class Orders {

    @GetMapping({
        "/basic/orders/{id}",
        "/basic/admin/orders/{id}",
        "/bearer/orders/{id}",
        "/keys/orders/{id}",
        "/open/orders/{id}"
    })
    Mono<String> order(@PathVariable("id") String id) {
        return Mono.just("order " + id.length());
    }

    @GetMapping("/guarded/orders")
    String guarded() {
        return "orders";
    }
}
