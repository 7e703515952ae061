package com.example.webflux;

import com.example.boot.IdentityProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What the chains of {@link IdentityProviderChains} stand before, and the provider's switch. */
@RestController
class ProvidedOrders {

    private final IdentityProvider provider;

    ProvidedOrders(IdentityProvider provider) {
        this.provider = provider;
    }

    @GetMapping({
        "/idp/{check}/orders/{id}",
        "/idp/{check}/answers/{id}",
        "/idp/{check}/own/{id}",
        "/idp/{check}/unavailable/{id}"
    })
    Mono<String> order(@PathVariable("id") String id) {
        return Mono.just("order " + id.length());
    }

    @GetMapping("/open/provider/keys/{keyId}")
    String rotate(@PathVariable("keyId") String keyId) {
        provider.rotateTo(keyId);
        return "rotated";
    }
}
