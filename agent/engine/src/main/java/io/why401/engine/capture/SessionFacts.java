package io.why401.engine.capture;

import org.jspecify.annotations.Nullable;

/**
 * A session id came with the request.
 *
 * @param valid whether the container knows it; null when asking could do I/O and so was not done
 */
public record SessionFacts(@Nullable Boolean valid) {}
