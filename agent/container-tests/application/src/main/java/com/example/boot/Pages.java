package com.example.boot;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** A single-page application: whatever lies below is its page, and routes are its own business. */
@Controller
class Pages {

    @GetMapping({"/basic/pages/**", "/basic/app/{page:[^\\.]*}"})
    String page() {
        return "forward:/basic/orders/1";
    }
}
