package io.why401.engine.capture;

import org.jspecify.annotations.Nullable;

/** Trace identity from the request's traceparent header (W3C Trace Context §3.2), lower-case hex. */
public record TraceFacts(String traceId, @Nullable String spanId) {}
