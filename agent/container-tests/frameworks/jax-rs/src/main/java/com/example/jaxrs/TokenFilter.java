package com.example.jaxrs;

import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;

/** Refuses everybody, in both of the ways that a filter has. */
@Guarded
public final class TokenFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getUriInfo().getPath().contains("thrown")) {
            throw new NotAuthorizedException("Bearer realm=\"orders\"");
        }
        request.abortWith(Response.status(401)
                .header("WWW-Authenticate", "Bearer realm=\"orders\"")
                .build());
    }
}
