package io.why401.engine.capture;

import org.jspecify.annotations.Nullable;

/**
 * Where the request came from, as {@code why401.identify.addresses} says.
 *
 * @param address what the container says after its own proxy handling
 * @param forwardedFor the raw X-Forwarded-For chain, which any client can invent
 */
public record ClientFacts(
        @Nullable String address, @Nullable String forwardedFor) {

    /** /24 of IPv4, /48 of IPv6, else the address as it is known; null when it is not. */
    public @Nullable String network() {
        String network = ClientReader.network(address);
        return network != null ? network : address;
    }
}
