package io.why401.demo.stock;

import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Asks the warehouse. Its refusals come out as {@code HttpClientErrorException}. */
@Component
public class StockClient {

    private final RestClient warehouse;

    StockClient(StockService service) {
        warehouse = RestClient.create(service.address());
    }

    public String onShelf(String item) {
        String answer = warehouse.get().uri("/stock/{item}", item).retrieve().body(String.class);
        return answer == null ? "" : answer;
    }
}
