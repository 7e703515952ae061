package io.why401.engine.capture;

import org.jspecify.annotations.Nullable;

/**
 * The trace that the request belongs to, lower-case hex: the application's own span where it has one, else the caller's from the
 * traceparent header (W3C Trace Context §3.2).
 *
 * @param keys how the application's MDC names them; null when it has them not
 */
public record TraceFacts(
        String traceId, @Nullable String spanId, @Nullable MdcKeys keys) {

    /** Of Micrometer Tracing, Sleuth and Brave, and of OpenTelemetry. */
    public enum MdcKeys {
        CAMEL_CASE("traceId", "spanId"),
        SNAKE_CASE("trace_id", "span_id");

        private final String trace;
        private final String span;

        MdcKeys(String trace, String span) {
            this.trace = trace;
            this.span = span;
        }

        public String trace() {
            return trace;
        }

        public String span() {
            return span;
        }
    }

    public TraceFacts(String traceId, @Nullable String spanId) {
        this(traceId, spanId, null);
    }
}
