package io.why401.engine.capture;

import org.jspecify.annotations.Nullable;

/**
 * Where the request came from, as {@code why401.identify.addresses} says.
 *
 * @param address what the container says after its own proxy handling
 * @param forwardedFor the raw X-Forwarded-For chain, which any client can invent
 */
public record ClientFacts(
        @Nullable String address, @Nullable String forwardedFor) {}
