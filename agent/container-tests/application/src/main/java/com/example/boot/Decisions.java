package com.example.boot;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.server.ResponseStatusException;

/** Handlers that refuse by themselves, after security let the request pass. */
@RestController
class Decisions {

    private final StockClient stock = new StockClient(StockService.start());

    @GetMapping("/open/thrown/{id}")
    String thrown(@PathVariable String id) {
        throw new ResponseStatusException(HttpStatus.UNAUTHORIZED, "this order is not yours: " + id.length());
    }

    @GetMapping("/open/returned/{id}")
    ResponseEntity<String> returned(@PathVariable String id) {
        return ResponseEntity.status(401).body("not yours: " + id.length());
    }

    @GetMapping("/open/callable/{id}")
    Callable<ResponseEntity<String>> callable(@PathVariable String id) {
        return () -> returned(id);
    }

    @GetMapping("/open/callable-thrown/{id}")
    Callable<String> callableThrown(@PathVariable String id) {
        return () -> thrown(id);
    }

    @GetMapping("/open/deferred/{id}")
    DeferredResult<ResponseEntity<String>> deferred(@PathVariable String id) {
        DeferredResult<ResponseEntity<String>> result = new DeferredResult<>();
        var unused = CompletableFuture.runAsync(() -> result.setResult(returned(id)));
        return result;
    }

    @GetMapping("/open/deferred-ok/{id}")
    DeferredResult<String> deferredOk(@PathVariable String id) {
        DeferredResult<String> result = new DeferredResult<>();
        var unused = CompletableFuture.runAsync(() -> result.setResult("order " + id.length()));
        return result;
    }

    @GetMapping("/open/broken/{id}")
    String broken(@PathVariable String id) {
        throw new IllegalStateException("no stock for an order number of " + id.length() + " characters");
    }

    @GetMapping("/open/stock/{id}")
    String stock(@PathVariable String id) {
        return stock.of(id);
    }

    @GetMapping("/open/stock-or-none/{id}")
    String stockOrNone(@PathVariable String id) {
        try {
            return stock(id);
        } catch (HttpClientErrorException.Unauthorized refused) {
            return "none";
        }
    }

    @ExceptionHandler(HttpClientErrorException.Unauthorized.class)
    ResponseEntity<String> passOn(HttpClientErrorException.Unauthorized refused) {
        return ResponseEntity.status(refused.getStatusCode()).body("stock refused");
    }
}
