package io.why401.engine.capture.credential;

import io.why401.engine.capture.ChallengeFacts;
import io.why401.engine.capture.redact.Scrubber;
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
    private static final int MAX_SCHEME = 32;
    private static final int MAX_VALUE = 200;
    private static final Set<String> SHOWN = Set.of("realm", "error", "error_description", "scope", "stale");

    private final String text;
    private final Scrubber scrubber;
    private final List<ChallengeFacts> found;
    private int at;
    private boolean token;

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
        boolean parted = true;
        while (at < text.length()) {
            parted |= skip(" ,\t").indexOf(',') >= 0;
            String word = word();
            if (word.isEmpty()) {
                leaveOut();
                continue;
            }
            skip(" \t");
            if (!parted && isPadding()) {
                skip("=");
                token = true;
            } else if (at < text.length() && text.charAt(at) == '=') {
                at++;
                skip(" \t");
                take(word, value(), parameters);
            } else if (parted) {
                end(scheme, parameters);
                scheme = word;
                parameters = new LinkedHashMap<>();
            } else {
                token = true; // A token68, such as NTLM's: it may be a credential.
            }
            parted = false;
        }
        end(scheme, parameters);
    }

    /** Base64's, at the end of a token68; a parameter has a value. */
    private boolean isPadding() {
        int end = at;
        while (end < text.length() && text.charAt(end) == '=') {
            end++;
        }
        int padded = end;
        while (end < text.length() && " \t".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return padded > at && (end == text.length() || text.charAt(end) == ',');
    }

    private void take(String name, String value, Map<String, String> parameters) {
        String key = name.toLowerCase(Locale.ROOT);
        String shown = SHOWN.contains(key) ? scrubber.scrubbed(value, MAX_VALUE) : null;
        if (shown != null) {
            parameters.put(key, shown);
        }
    }

    private void end(@Nullable String scheme, Map<String, String> parameters) {
        String shown = found.size() < MAX_CHALLENGES ? scrubber.scrubbed(scheme, MAX_SCHEME) : null;
        if (shown != null) {
            found.add(new ChallengeFacts(shown, parameters, token));
        }
        token = false;
    }

    /** A quoted string that belongs to no parameter, or a stray character. */
    private void leaveOut() {
        if (at < text.length() && text.charAt(at) == '"') {
            value();
        } else {
            at++;
        }
    }

    private String skip(String characters) {
        int from = at;
        while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return text.substring(from, at);
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
