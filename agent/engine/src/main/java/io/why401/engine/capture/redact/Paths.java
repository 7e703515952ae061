package io.why401.engine.capture.redact;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What may be shown of a request's target. */
public final class Paths {

    private static final int MAX_PATH = 512;
    private static final int MAX_KEYS = 16;
    private static final int MAX_KEY = 64;
    private static final Pattern ESCAPED_BASE64 = Pattern.compile("%(2[BbFf]|3[Dd])");
    static final String REDACTED = "{redacted}";

    private Paths() {}

    /**
     * The path without path parameters ({@code ;jsessionid=…}, RFC 3986 §3.3), with segments that look like a secret
     * replaced, at most 512 characters.
     */
    public static String path(String uri) {
        StringBuilder shown = new StringBuilder(Math.min(uri.length(), MAX_PATH));
        int from = 0;
        while (from <= uri.length() && shown.length() <= MAX_PATH) {
            int slash = uri.indexOf('/', from);
            int to = slash < 0 ? uri.length() : slash;
            shown.append(segment(uri.substring(from, to)));
            if (slash < 0) {
                break;
            }
            shown.append('/');
            from = slash + 1;
        }
        String capped = Text.capped(shown.toString(), MAX_PATH);
        return capped == null ? "" : capped;
    }

    private static String segment(String segment) {
        int semicolon = segment.indexOf(';');
        String name = semicolon < 0 ? segment : segment.substring(0, semicolon);
        return SecretShape.matches(unescaped(name)) ? REDACTED : name;
    }

    /** An escaped {@code +}, {@code /} or {@code =} of base64 must not part the run that it stands in. */
    private static String unescaped(String name) {
        return name.indexOf('%') < 0 ? name : ESCAPED_BASE64.matcher(name).replaceAll("_");
    }

    /** The names of the query's items, each once, at most 16; an item without {@code =} could be the secret itself: {@code ?}. */
    public static List<String> queryKeys(@Nullable String query) {
        if (query == null || query.isEmpty()) {
            return List.of();
        }
        Set<String> keys = new LinkedHashSet<>();
        int from = 0;
        while (from <= query.length() && keys.size() < MAX_KEYS) {
            int ampersand = query.indexOf('&', from);
            int to = ampersand < 0 ? query.length() : ampersand;
            if (to > from) {
                keys.add(key(query.substring(from, to)));
            }
            if (ampersand < 0) {
                break;
            }
            from = ampersand + 1;
        }
        return new ArrayList<>(keys);
    }

    private static String key(String item) {
        int equals = item.indexOf('=');
        String key = equals < 0 ? "?" : Text.capped(item.substring(0, equals), MAX_KEY);
        return key == null || SecretShape.matches(key) ? REDACTED : key;
    }
}
