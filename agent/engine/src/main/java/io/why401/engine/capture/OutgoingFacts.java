package io.why401.engine.capture;

import org.jspecify.annotations.Nullable;

/**
 * What another service answered to this one.
 *
 * @param host with the port, where the client was given one; without user information
 * @param challenge its {@code WWW-Authenticate} as it came: not to be shown whole
 */
public record OutgoingFacts(
        @Nullable String host,
        @Nullable String method,
        @Nullable String challenge) {}
