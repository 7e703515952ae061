package com.example.jerseyspring;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** One resource of Jersey's. */
@Path("stock/{item}")
public final class Stock {

    @GET
    public String stock(@PathParam("item") String item) {
        return "stock of " + item;
    }
}
