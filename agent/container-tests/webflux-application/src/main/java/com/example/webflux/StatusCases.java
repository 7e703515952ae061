package com.example.webflux;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** A status set on the response itself: at once, later, elsewhere, taken back, or too late. */
@RestController
class StatusCases {

    private static final Map<String, Function<ServerHttpResponse, Mono<Void>>> ALL = Map.ofEntries(
            Map.entry("ok", response -> write(response, "fine")),
            Map.entry("set-status", response -> {
                refuse(response);
                return response.setComplete();
            }),
            Map.entry("forbidden", response -> {
                response.setRawStatusCode(403);
                return response.setComplete();
            }),
            Map.entry("raw-status", response -> {
                response.setRawStatusCode(401);
                return response.setComplete();
            }),
            Map.entry("set-status-twice", response -> {
                refuse(response);
                refuse(response);
                return response.setComplete();
            }),
            Map.entry("reset-after", response -> {
                refuse(response);
                response.setRawStatusCode(200);
                return write(response, "forgiven");
            }),
            Map.entry("changed-to", response -> {
                response.setRawStatusCode(200);
                refuse(response);
                return response.setComplete();
            }),
            Map.entry("changed-before-commit", response -> {
                refuse(response);
                response.beforeCommit(() -> Mono.fromRunnable(() -> response.setRawStatusCode(200)));
                return write(response, "forgiven at the last moment");
            }),
            Map.entry("set-before-commit", response -> {
                response.beforeCommit(() -> Mono.fromRunnable(() -> refuse(response)));
                return response.setComplete();
            }),
            Map.entry(
                    "set-after-commit",
                    response -> response.writeAndFlushWith(Flux.concat(
                            Mono.just(Mono.just(buffer(response, "gone"))),
                            Mono.fromRunnable(() -> refuse(response))))),
            Map.entry(
                    "set-after-complete",
                    response -> write(response, "gone").then(Mono.fromRunnable(() -> refuse(response)))),
            Map.entry("body", response -> {
                refuse(response);
                return write(response, "not yours");
            }),
            Map.entry("large-body", response -> {
                refuse(response);
                return write(response, "no ".repeat(40_000));
            }),
            Map.entry("flux-body", response -> {
                refuse(response);
                return response.writeWith(Flux.range(0, 5).map(line -> buffer(response, "no " + line)));
            }),
            Map.entry("flushed-body", response -> {
                refuse(response);
                return response.writeAndFlushWith(
                        Flux.range(0, 5).map(line -> Mono.just(buffer(response, "no " + line))));
            }),
            Map.entry(
                    "delayed",
                    response -> Mono.delay(Duration.ofMillis(5))
                            .doOnNext(tick -> refuse(response))
                            .then(Mono.defer(response::setComplete))),
            Map.entry(
                    "elsewhere",
                    response -> Mono.fromRunnable(() -> refuse(response))
                            .subscribeOn(Schedulers.boundedElastic())
                            .then(Mono.defer(response::setComplete))),
            Map.entry("error-after", response -> {
                refuse(response);
                return Mono.error(new IllegalStateException("the status is 500 now"));
            }),
            // The body ends in an error before its first byte: the status was never sent.
            Map.entry("body-error", response -> {
                refuse(response);
                return response.writeWith(Mono.error(new IllegalStateException("no body, no 401")));
            }),
            Map.entry(
                    "stream-breaks",
                    response -> response.writeAndFlushWith(Flux.concat(
                            Mono.just(Mono.just(buffer(response, "data: 1\n\n"))),
                            // Undertow's servlets still answer 500 to an error that is there before the first flush.
                            Mono.delay(Duration.ofMillis(500))
                                    .then(Mono.error(new IllegalStateException("the login has ended")))))),
            Map.entry("never", response -> Mono.never()),
            Map.entry("decided-and-never", response -> {
                refuse(response);
                return Mono.never();
            }));

    @RequestMapping("/cases/{name}")
    Mono<Void> answer(@PathVariable("name") String name, ServerWebExchange exchange) {
        Function<ServerHttpResponse, Mono<Void>> one = ALL.get(name);
        if (one == null) {
            throw new IllegalArgumentException("no case of " + name.length() + " characters");
        }
        return one.apply(exchange.getResponse());
    }

    @RequestMapping("/cases/read-body")
    Mono<Void> readBody(ServerWebExchange exchange) {
        return exchange.getRequest()
                .getBody()
                .doOnNext(DataBufferUtils::release)
                .then(Mono.defer(() -> {
                    refuse(exchange.getResponse());
                    return exchange.getResponse().setComplete();
                }));
    }

    private static void refuse(ServerHttpResponse response) {
        // The method with HttpStatus for an argument has another signature in Spring 6.
        response.setRawStatusCode(HttpStatus.UNAUTHORIZED.value());
    }

    private static Mono<Void> write(ServerHttpResponse response, String text) {
        return response.writeWith(Mono.just(buffer(response, text)));
    }

    private static DataBuffer buffer(ServerHttpResponse response, String text) {
        return response.bufferFactory().wrap(text.getBytes(UTF_8));
    }
}
