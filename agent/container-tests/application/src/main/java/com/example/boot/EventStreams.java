package com.example.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Streams of events that fail: before their first event there is still a status to choose, after it there is none. */
@RestController
class EventStreams {

    @GetMapping("/open/events-refused/{id}")
    SseEmitter refused(@PathVariable String id) {
        return failing(0, new ResponseStatusException(HttpStatus.UNAUTHORIZED, "not yours: " + id.length()));
    }

    @GetMapping("/basic/events-denied/{id}")
    SseEmitter denied(@PathVariable String id) {
        return failing(0, new BadCredentialsException("no events for you: " + id.length()));
    }

    @GetMapping("/basic/events-break/{id}")
    SseEmitter breaking(@PathVariable String id) {
        return failing(1, new BadCredentialsException("no more events for you: " + id.length()));
    }

    private static SseEmitter failing(int after, Exception failure) {
        SseEmitter emitter = new SseEmitter();
        var unused = CompletableFuture.runAsync(() -> {
            try {
                for (int event = 0; event < after; event++) {
                    emitter.send("event " + event);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            emitter.completeWithError(failure);
        });
        return emitter;
    }
}
