package com.example.boot;

import org.springframework.web.client.RestTemplate;

/** Asks {@link StockService}; there is no RestClient before Spring 6.1. */
final class StockClient {

    private final RestTemplate stock = new RestTemplate();
    private final String baseUrl;

    StockClient(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    String of(String id) {
        return String.valueOf(stock.getForObject(baseUrl + "/stock/{id}", String.class, id));
    }
}
