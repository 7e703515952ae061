package io.why401.engine.settings;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * {@code name=value,name=value} with percent-encoded values, as OpenTelemetry's {@code OTEL_EXPORTER_OTLP_HEADERS} has it. It
 * becomes lines of a request, so nothing may end a line.
 */
final class HeaderList {

    private static final int MAX_LENGTH = 8_192;

    private HeaderList() {}

    static boolean accepts(String list) {
        if (list.length() > MAX_LENGTH) {
            return false;
        }
        Map<String, String> headers;
        try {
            headers = parsed(list);
        } catch (IllegalArgumentException e) {
            return false;
        }
        for (Map.Entry<String, String> header : headers.entrySet()) {
            if (!isName(header.getKey()) || !isValue(header.getValue())) {
                return false;
            }
        }
        return !headers.isEmpty();
    }

    /** In their order. An IllegalArgumentException when it is no such list. */
    static Map<String, String> parsed(String list) {
        Map<String, String> headers = new LinkedHashMap<>();
        int from = 0;
        while (from < list.length()) {
            int comma = list.indexOf(',', from);
            int to = comma < 0 ? list.length() : comma;
            int equals = list.indexOf('=', from);
            if (equals < from || equals >= to) {
                throw new IllegalArgumentException();
            }
            // The decoder is for forms, where a plus is a space; here it is none.
            String value = list.substring(equals + 1, to).trim().replace("+", "%2B");
            headers.put(list.substring(from, equals).trim(), URLDecoder.decode(value, StandardCharsets.UTF_8));
            from = to + 1;
        }
        return headers;
    }

    private static boolean isName(String name) {
        boolean ours = switch (name.toLowerCase(Locale.ROOT)) {
            case "host",
                    "connection",
                    "content-length",
                    "content-type",
                    "content-encoding",
                    "transfer-encoding",
                    "expect",
                    "upgrade" -> true;
            default -> false;
        };
        return !ours && !name.isEmpty() && name.indexOf(',') < 0 && name.indexOf(' ') < 0 && ValueType.areNames(name);
    }

    private static boolean isValue(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return !value.isEmpty();
    }
}
