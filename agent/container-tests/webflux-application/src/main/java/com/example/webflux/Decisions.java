package com.example.webflux;

import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Annotated handlers that refuse by themselves, after security let the request pass. */
@RestController
class Decisions {

    private final WebClient stock = WebClient.create(StockService.URL);

    @GetMapping("/open/returned/{id}")
    ResponseEntity<String> returned(@PathVariable("id") String id) {
        return ResponseEntity.status(401).body("not yours: " + id.length());
    }

    @GetMapping("/open/returned-mono/{id}")
    Mono<ResponseEntity<String>> returnedMono(@PathVariable("id") String id) {
        return Mono.just(returned(id));
    }

    @GetMapping("/open/delayed/{id}")
    Mono<ResponseEntity<String>> delayed(@PathVariable("id") String id) {
        return Mono.delay(Duration.ofMillis(5)).map(tick -> returned(id));
    }

    @GetMapping("/open/thrown/{id}")
    String thrown(@PathVariable("id") String id) {
        throw refused(id);
    }

    @GetMapping("/open/error/{id}")
    Mono<String> error(@PathVariable("id") String id) {
        return Mono.error(refused(id));
    }

    @GetMapping("/open/error-delayed/{id}")
    Mono<String> errorDelayed(@PathVariable("id") String id) {
        return Mono.delay(Duration.ofMillis(5)).flatMap(tick -> error(id));
    }

    @GetMapping("/open/resumed/{id}")
    Mono<ResponseEntity<String>> resumed(@PathVariable("id") String id) {
        return Mono.<ResponseEntity<String>>error(new IllegalArgumentException("order " + id.length()))
                .onErrorResume(IllegalArgumentException.class, failed -> Mono.just(returned(id)));
    }

    @GetMapping("/open/forgiven/{id}")
    Mono<String> forgiven(@PathVariable("id") String id) {
        return error(id).onErrorReturn("forgiven");
    }

    @GetMapping("/open/annotated/{id}")
    @ResponseStatus(HttpStatus.UNAUTHORIZED)
    String annotated(@PathVariable("id") String id) {
        return "not yours: " + id.length();
    }

    @GetMapping("/open/broken/{id}")
    Mono<String> broken(@PathVariable("id") String id) {
        return Mono.error(new IllegalStateException("no stock for " + id.length() + " characters"));
    }

    @GetMapping(path = "/open/events/{id}", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<String> events(@PathVariable("id") String id, ServerHttpResponse response) {
        response.setRawStatusCode(401);
        return Flux.range(0, 3).delayElements(Duration.ofMillis(2)).map(line -> "no " + line);
    }

    @GetMapping(path = "/open/events-refused/{id}", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<String> eventsRefused(@PathVariable("id") String id) {
        return Flux.error(refused(id));
    }

    @GetMapping("/open/stock/{id}")
    Mono<String> stock(@PathVariable("id") String id) {
        return stock.get().uri("/stock/{id}", id).retrieve().bodyToMono(String.class);
    }

    @GetMapping("/open/stock-or-none/{id}")
    Mono<String> stockOrNone(@PathVariable("id") String id) {
        return stock(id).onErrorReturn(WebClientResponseException.Unauthorized.class, "none");
    }

    @ExceptionHandler(WebClientResponseException.Unauthorized.class)
    ResponseEntity<String> passOn(WebClientResponseException.Unauthorized refused) {
        return ResponseEntity.status(401).body("stock refused");
    }

    /** The constructor with an HttpStatus has another signature in Spring 6. */
    private static ResponseStatusException refused(String id) {
        return new ResponseStatusException(401, "this order is not yours: " + id.length(), null);
    }
}
