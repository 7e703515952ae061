package com.example.boot;

import org.springframework.web.client.RestClient;

/** Asks {@link StockService}. */
final class StockClient {

    private final RestClient stock;

    StockClient(String baseUrl) {
        stock = RestClient.create(baseUrl);
    }

    String of(String id) {
        return String.valueOf(stock.get().uri("/stock/{id}", id).retrieve().body(String.class));
    }
}
