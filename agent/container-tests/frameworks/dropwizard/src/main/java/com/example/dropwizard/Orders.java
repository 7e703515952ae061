package com.example.dropwizard;

import io.dropwizard.auth.Auth;
import io.dropwizard.auth.PrincipalImpl;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** One order for a known caller, one for everybody, and one that the resource refuses itself. */
@Path("orders")
@SuppressWarnings("DoNotCallSuggester") // The framework calls them.
public final class Orders {

    @GET
    @Path("own/{id}")
    public String own(@Auth PrincipalImpl caller, @PathParam("id") String id) {
        return caller.getName() + " " + id;
    }

    @GET
    @Path("open/{id}")
    public String open(@PathParam("id") String id) {
        return id;
    }

    @GET
    @Path("refused/{id}")
    public String refused(@PathParam("id") String id) {
        throw new NotAuthorizedException("order " + id + " is nobody's", "Basic");
    }
}
