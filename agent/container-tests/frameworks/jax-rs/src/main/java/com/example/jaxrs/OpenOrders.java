package com.example.jaxrs;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Response;

/** The resource itself says 401, or something else. */
@Path("open")
@SuppressWarnings("DoNotCallSuggester") // The framework calls them.
public final class OpenOrders {

    @GET
    @Path("order/{id}")
    public String order(@PathParam("id") String id) {
        return "order " + id;
    }

    @GET
    @Path("returned/{id}")
    public Response returned(@PathParam("id") String id) {
        return Response.status(401).entity("not yours: " + id).build();
    }

    @GET
    @Path("thrown/{id}")
    public String thrown(@PathParam("id") String id) {
        throw new NotAuthorizedException("order " + id + " is not yours", "Bearer");
    }

    @GET
    @Path("thrown-plain/{id}")
    public String thrownPlain(@PathParam("id") String id) {
        throw new WebApplicationException("order " + id, 401);
    }

    @GET
    @Path("deferred/{id}")
    public void deferred(@PathParam("id") String id, @Suspended AsyncResponse answer) {
        Thread worker = new Thread(
                () -> answer.resume(
                        Response.status(401).entity("too late for " + id).build()),
                "orders");
        worker.setDaemon(true);
        worker.start();
    }

    @GET
    @Path("forbidden/{id}")
    public String forbidden(@PathParam("id") String id) {
        throw new WebApplicationException("order " + id, 403);
    }
}
