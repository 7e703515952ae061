package com.example.clients;

import java.net.URI;

/** One HTTP client, asked so that it answers with a status whatever that is. */
@FunctionalInterface
public interface StockClient {

    int status(URI uri) throws Exception;
}
