package io.why401.engine.publish;

import io.why401.engine.diagnose.Cause;
import io.why401.engine.diagnose.Reason;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the query of {@code /events}; what it does not understand is an IllegalArgumentException whose message is for
 * the reader.
 */
final class EventsQuery {

    private static final int DEFAULT_LIMIT = 100;
    private static final Set<String> NAMES = Set.of("limit", "cause", "reason", "route", "since");

    private EventsQuery() {}

    static EventRing.Query parse(@Nullable String rawQuery, Instant now) {
        Map<String, String> given = new HashMap<>();
        for (String item : rawQuery == null ? List.<String>of() : Arrays.asList(rawQuery.split("&", -1))) {
            int equals = item.indexOf('=');
            String name = equals < 0 ? item : item.substring(0, equals);
            if (item.isEmpty()) {
                continue;
            }
            if (!NAMES.contains(name)) {
                throw new IllegalArgumentException("known are limit, cause, reason, route, since");
            }
            given.put(name, URLDecoder.decode(item.substring(equals + 1), StandardCharsets.UTF_8));
        }
        String cause = given.get("cause");
        String reason = given.get("reason");
        return new EventRing.Query(
                limit(given.get("limit")),
                cause == null ? null : member(Cause.class, cause),
                reason == null ? null : member(Reason.class, reason),
                given.get("route"),
                since(given.get("since"), now));
    }

    private static int limit(@Nullable String text) {
        if (text == null) {
            return DEFAULT_LIMIT;
        }
        try {
            return Math.max(0, Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("limit is a whole number", e);
        }
    }

    private static <E extends Enum<E>> E member(Class<E> type, String id) {
        try {
            return Enum.valueOf(type, id.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "there is no such " + type.getSimpleName().toLowerCase(Locale.ROOT), e);
        }
    }

    /** A moment, or how long ago: {@code 2026-11-24T10:00:00Z}, {@code 10m}, {@code 90s}, {@code 2h}. */
    private static @Nullable Instant since(@Nullable String text, Instant now) {
        if (text == null) {
            return null;
        }
        try {
            return text.endsWith("Z") ? Instant.parse(text) : now.minus(Duration.parse("PT" + text));
        } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException("since is a moment (2026-11-24T10:00:00Z) or an age (10m)", e);
        }
    }
}
