package com.example.boot;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the chains of {@link IdentityProviderChains} and their like stand before, and the provider's switch. */
@RestController
class ProvidedOrders {

    private final IdentityProvider provider;

    ProvidedOrders(IdentityProvider provider) {
        this.provider = provider;
    }

    @GetMapping({
        "/idp/{check}/orders/{id}",
        "/idp/{check}/answers/{id}",
        "/idp/{check}/unavailable/{id}",
        "/weak/{library}/answers/{id}",
        "/dpop/orders/{id}"
    })
    String order(@PathVariable String id) {
        return "order " + id.length();
    }

    @GetMapping("/open/provider/keys/{keyId}")
    String rotate(@PathVariable String keyId) {
        provider.rotateTo(keyId);
        return "rotated";
    }
}
