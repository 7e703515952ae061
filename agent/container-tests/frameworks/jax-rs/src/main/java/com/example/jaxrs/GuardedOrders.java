package com.example.jaxrs;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Never reached: {@link TokenFilter} stands before it. */
@Path("guarded")
@Guarded
public final class GuardedOrders {

    @GET
    @Path("aborted/{id}")
    public String aborted(@PathParam("id") String id) {
        return id;
    }

    @GET
    @Path("thrown/{id}")
    public String thrown(@PathParam("id") String id) {
        return id;
    }
}
