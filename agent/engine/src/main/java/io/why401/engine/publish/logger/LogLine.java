package io.why401.engine.publish.logger;

import io.why401.engine.capture.RequestFacts;
import io.why401.engine.capture.TraceFacts;
import io.why401.engine.diagnose.Reason;
import io.why401.engine.publish.Event;
import io.why401.engine.publish.EventLine;
import io.why401.engine.publish.Suppressed;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One line of the application's log, its texts worked out when the log wants it.
 *
 * @param event false for a sum of those that were kept back
 * @param message for SLF4J 2, beside the key-value pairs: what a console without them shows
 * @param json for SLF4J 1.7, which has no pairs, and where the pairs come from
 * @param mdc what the application's own lines of this request have
 */
record LogLine(boolean event, Level level, Supplier<String> message, Supplier<String> json, Map<String, String> mdc) {

    private static final String FILLED = "0".repeat(16);

    static LogLine of(Event event, EventLine line) {
        return new LogLine(
                true,
                Level.of(event.diagnosis().cause()),
                () -> Defused.text(message(event)),
                () -> Defused.json(line.text()),
                mdc(event.refusal().trace()));
    }

    private static Map<String, String> mdc(@Nullable TraceFacts trace) {
        TraceFacts.MdcKeys keys = trace == null ? null : trace.keys();
        if (trace == null || keys == null) {
            return Map.of();
        }
        // Of 64 bits in the application's own lines, where it was filled up for ours.
        String id = trace.traceId().startsWith(FILLED) ? trace.traceId().substring(FILLED.length()) : trace.traceId();
        return trace.spanId() == null
                ? Map.of(keys.trace(), id)
                : Map.of(keys.trace(), id, keys.span(), trace.spanId());
    }

    private static String message(Event event) {
        RequestFacts request = event.refusal().request();
        String route = request.route();
        return "401 on " + request.method() + " " + (route != null ? route : request.path()) + ": "
                + event.diagnosis().summary() + " ("
                + event.diagnosis().reason().id() + ")";
    }

    static LogLine of(Map<Reason, Long> suppressed, String service) {
        Level level = Level.INFO;
        long all = 0;
        StringBuilder reasons = new StringBuilder();
        for (Map.Entry<Reason, Long> entry : suppressed.entrySet()) {
            Level own = Level.of(entry.getKey().cause());
            level = own.compareTo(level) > 0 ? own : level;
            all += entry.getValue();
            reasons.append(reasons.isEmpty() ? "" : ", ")
                    .append(entry.getKey().id())
                    .append(' ')
                    .append(entry.getValue());
        }
        String message = all + " more 401s than why401.events.rate allows here: " + reasons;
        return new LogLine(false, level, () -> message, () -> Suppressed.json(suppressed, service), Map.of());
    }

    Map<String, Object> pairs() {
        return KeyValues.of(json.get());
    }
}
