package io.why401.engine.capture.credential;

import io.why401.engine.capture.ChallengeFacts;
import io.why401.engine.capture.redact.Scrubber;
import io.why401.engine.capture.redact.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Parses WWW-Authenticate (RFC 9110 §11.6.1): one header may hold several challenges, and the comma parts both challenges
 * and parameters. Forgiving: what does not parse is left out.
 */
public final class Challenges {

    private static final int MAX_CHALLENGES = 4;
    private static final int MAX_VALUE = 200;
    private static final Set<String> SHOWN = Set.of("realm", "error", "error_description", "scope", "stale");

    private final String text;
    private final Scrubber scrubber;
    private final List<ChallengeFacts> found;
    private int at;

    private Challenges(String text, Scrubber scrubber, List<ChallengeFacts> found) {
        this.text = text;
        this.scrubber = scrubber;
        this.found = found;
    }

    /** All challenges of all header lines, at most 4. */
    public static List<ChallengeFacts> parse(List<String> headers, Scrubber scrubber) {
        List<ChallengeFacts> found = new ArrayList<>(1);
        for (String header : headers) {
            new Challenges(header, scrubber, found).read();
        }
        return found;
    }

    private void read() {
        String scheme = null;
        Map<String, String> parameters = new LinkedHashMap<>();
        while (at < text.length()) {
            skip(" ,\t");
            String word = word();
            if (word.isEmpty()) {
                at++;
                continue;
            }
            skip(" \t");
            if (scheme != null && at < text.length() && text.charAt(at) == '=') {
                at++;
                skip(" \t");
                take(word, value(), parameters);
            } else {
                end(scheme, parameters);
                scheme = word;
                parameters = new LinkedHashMap<>();
            }
        }
        end(scheme, parameters);
    }

    private void take(String name, String value, Map<String, String> parameters) {
        String key = name.toLowerCase(Locale.ROOT);
        String shown = scrubber.scrubbed(value, MAX_VALUE);
        if (SHOWN.contains(key) && shown != null) {
            parameters.put(key, shown);
        }
    }

    private void end(@Nullable String scheme, Map<String, String> parameters) {
        String shown = Text.capped(scheme, 32);
        if (shown != null && found.size() < MAX_CHALLENGES) {
            found.add(new ChallengeFacts(shown, parameters));
        }
    }

    private void skip(String characters) {
        while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private String word() {
        int from = at;
        while (at < text.length() && " ,\t=\"".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(from, at);
    }

    private String value() {
        if (at < text.length() && text.charAt(at) == '"') {
            StringBuilder value = new StringBuilder();
            for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
                if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                    at++;
                }
                value.append(text.charAt(at));
            }
            at++;
            return value.toString();
        }
        return word();
    }
}
