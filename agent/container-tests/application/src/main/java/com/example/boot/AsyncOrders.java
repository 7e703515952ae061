package com.example.boot;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

/** Orders that are told later, in an ASYNC dispatch: the filter that let the caller in is not asked again there. */
@RestController
class AsyncOrders {

    @GetMapping({"/key/callable/{id}", "/basic/callable/{id}"})
    Callable<String> callable(@PathVariable String id) {
        return () -> "order " + id.length();
    }

    @GetMapping({"/key/deferred/{id}", "/basic/deferred/{id}"})
    DeferredResult<String> deferred(@PathVariable String id) {
        DeferredResult<String> result = new DeferredResult<>();
        var unused = CompletableFuture.runAsync(() -> result.setResult("order " + id.length()));
        return result;
    }
}
