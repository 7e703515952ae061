package io.why401.engine.capture.credential;

import io.why401.engine.capture.container.RequestView;
import io.why401.engine.capture.redact.Scrubber;
import io.why401.engine.settings.Settings.SubjectMode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Tells the {@link Scrubber} of every cookie: session, remember-me and single sign-on come under any name. */
final class CookieSecrets {

    private static final int MAX_COOKIES = 20;

    /** A shorter value is a switch such as {@code dark}. */
    private static final int SHORTEST = 8;

    /** Longer ones are no remember-me cookies. */
    private static final int LONGEST_DECODED = 1000;

    private CookieSecrets() {}

    static void hide(RequestView request, SubjectMode subjects, Scrubber scrubber) {
        for (String line : request.headers("Cookie").first()) {
            for (String cookie : line.split(";", MAX_COOKIES)) {
                String value = cookie.substring(cookie.indexOf('=') + 1).strip();
                if (value.length() >= SHORTEST) {
                    scrubber.secret(value);
                    hideParts(value, subjects, scrubber);
                }
            }
        }
    }

    /**
     * Spring Security's exceptions about remember-me cookies quote what it has decoded: "No persistent token found for series
     * id: …", a UsernameNotFoundException (AbstractRememberMeServices, 5 to 7). Series and token are two parts, user, time,
     * (algorithm) and signature are more.
     */
    private static void hideParts(String value, SubjectMode subjects, Scrubber scrubber) {
        String text = decoded(value);
        if (text == null) {
            return;
        }
        String[] parts = text.split(":", 5);
        for (int i = 0; i < parts.length; i++) {
            boolean user = i == 0 && parts.length > 2;
            if (user ? subjects != SubjectMode.PLAIN : parts[i].length() >= SHORTEST) {
                scrubber.secret(part(parts[i]));
            }
        }
    }

    private static @Nullable String decoded(String value) {
        if (value.length() > LONGEST_DECODED || !value.chars().allMatch(CookieSecrets::isBase64)) {
            return null;
        }
        try {
            String text = new String(Base64.getDecoder().decode(value), StandardCharsets.ISO_8859_1);
            return text.indexOf(':') > 0 && text.chars().allMatch(c -> c > ' ' && c < 127) ? text : null;
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }

    private static boolean isBase64(int c) {
        return c < 128 && (Character.isLetterOrDigit(c) || c == '+' || c == '/' || c == '=');
    }

    private static String part(String escaped) {
        try {
            return URLDecoder.decode(escaped, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badEscape) {
            return escaped;
        }
    }
}
