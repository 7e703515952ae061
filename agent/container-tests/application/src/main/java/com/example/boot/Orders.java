package com.example.boot;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What all the chains stand before. */
@RestController
class Orders {

    @GetMapping({
        "/basic/orders/{id}",
        "/basic/admin/orders/{id}",
        "/form/orders/{id}",
        "/office/orders/{id}",
        "/bearer/orders/{id}",
        "/keys/orders/{id}",
        "/key/orders/{id}",
        "/key/strict/orders/{id}",
        "/library/{library}/orders/{id}",
        "/library/{library}/answers/{id}",
        "/library/{library}/hides/{id}",
        "/open/orders/{id}"
    })
    String order(@PathVariable String id) {
        return "order " + id.length();
    }
}
