package io.why401.demo.shop;

import io.why401.demo.stock.StockClient;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.server.ResponseStatusException;

/** A customer's orders. */
@RestController
@RequestMapping("/api/orders")
class OrdersController {

    private static final List<Order> ORDERS =
            List.of(new Order(1001, "kettle"), new Order(1002, "teapot"), new Order(1003, "tray"));

    private final StockClient stock;

    OrdersController(StockClient stock) {
        this.stock = stock;
    }

    record Order(int id, String item) {}

    @GetMapping
    List<Order> all() {
        return ORDERS;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Order place(@RequestBody Order order) {
        return order;
    }

    @GetMapping("/{id}")
    Order one(@PathVariable int id) {
        return find(id);
    }

    @GetMapping("/{id}/stock")
    String stock(@PathVariable int id) {
        return stock.onShelf(find(id).item());
    }

    /** Passes the warehouse's refusal on as if it were about the customer, which is the mistake to be shown. */
    @ExceptionHandler
    ResponseEntity<String> stockRefused(HttpClientErrorException.Unauthorized refused) {
        return ResponseEntity.status(refused.getStatusCode()).body("The warehouse refused");
    }

    private static Order find(int id) {
        return ORDERS.stream()
                .filter(order -> order.id() == id)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No order " + id));
    }
}
