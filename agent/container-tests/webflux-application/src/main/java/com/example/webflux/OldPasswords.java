package com.example.webflux;

import org.springframework.http.ResponseEntity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A login of the application's own, against passwords that were stored without the name of their encoder; it knows that this is no 401. */
@RestController
class OldPasswords {

    private static final String STORED = "$2a$10$abcdefghijklmnopqrstuuKqJ5jhD8r0d8q3nHn0W4K3a3l7rYJ2m";

    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();

    @GetMapping("/open/old-password/{word}")
    Mono<String> login(@PathVariable("word") String word) {
        return Mono.fromCallable(() -> encoder.matches(word, STORED) ? "welcome" : "no");
    }

    @ExceptionHandler(IllegalArgumentException.class)
    ResponseEntity<String> broken(IllegalArgumentException broken) {
        return ResponseEntity.status(503).body("try again later");
    }
}
