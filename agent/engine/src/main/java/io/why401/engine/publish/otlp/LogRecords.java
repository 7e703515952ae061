package io.why401.engine.publish.otlp;

import io.why401.engine.capture.TraceFacts;
import io.why401.engine.publish.Event;
import io.why401.engine.publish.EventLine;
import io.why401.engine.settings.Settings.SubjectMode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HexFormat;

/** From an event to a message {@code LogRecord} of logs.proto. */
final class LogRecords {

    static final String EVENT_NAME = "why401.refusal";

    /** SeverityNumber of logs.proto. */
    private static final int INFO = 9;

    private static final int WARN = 13;

    private final SubjectMode subjects;

    LogRecords(SubjectMode subjects) {
        this.subjects = subjects;
    }

    byte[] of(Event event, EventLine line, Instant now) {
        boolean ours = event.diagnosis().cause().ours();
        Protobuf written = new Protobuf()
                .fixed64(1, nanos(event.refusal().time()))
                .varint(2, ours ? WARN : INFO)
                .text(3, ours ? "WARN" : "INFO")
                .message(5, Values.of(event.diagnosis().summary()));
        try {
            new EventAttributes(written, 6).write(event, line.text(), subjects);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // our own JSON, from a string
        }
        TraceFacts trace = event.refusal().trace();
        if (trace != null && isHex(trace.traceId(), 32)) {
            written.bytes(9, HexFormat.of().parseHex(trace.traceId()));
            if (trace.spanId() != null && isHex(trace.spanId(), 16)) {
                written.bytes(10, HexFormat.of().parseHex(trace.spanId()));
            }
        }
        return written.fixed64(11, nanos(now)).text(12, EVENT_NAME).toBytes();
    }

    /** An application's MDC may hold anything, and a collector refuses an id of another length. */
    private static boolean isHex(String id, int digits) {
        return id.length() == digits && id.chars().allMatch(HexFormat::isHexDigit);
    }

    static long nanos(Instant time) {
        return time.getEpochSecond() * 1_000_000_000L + time.getNano();
    }
}
