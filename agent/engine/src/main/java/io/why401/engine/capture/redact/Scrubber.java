package io.why401.engine.capture.redact;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the secrets of one request out of texts that libraries wrote about it. Made for one decision; it holds secrets,
 * so it must not outlive it.
 */
public final class Scrubber {

    /** Shorter values are too common: replacing them would tear words apart and hide nothing. */
    private static final int MIN_SECRET = 3;

    private static final int MAX_MESSAGE = 300;

    private final List<String> secrets = new ArrayList<>(4);

    /** A value that was presented; null and very short ones are left out. */
    public void secret(@Nullable String value) {
        if (value != null && value.length() >= MIN_SECRET) {
            secrets.add(value);
        }
    }

    /** At most 300 characters, control characters out, presented secrets and runs that look like one replaced. */
    public @Nullable String scrubbed(@Nullable String message) {
        return scrubbed(message, MAX_MESSAGE);
    }

    public @Nullable String scrubbed(@Nullable String message, int max) {
        if (message == null) {
            return null;
        }
        // Far beyond the cap nothing is shown anyway, and a library may quote a whole token.
        String text = message.length() > 20 * max ? message.substring(0, 20 * max) : message;
        for (String secret : secrets) {
            text = text.replace(secret, Paths.REDACTED);
        }
        return Text.capped(withoutSecretRuns(text), max);
    }

    private static String withoutSecretRuns(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        int from = 0;
        while (from < text.length()) {
            int to = from;
            while (to < text.length() && (SecretShape.isSecretCharacter(text.charAt(to)) || text.charAt(to) == '.')) {
                to++;
            }
            if (to == from) {
                shown.append(text.charAt(from++));
            } else {
                String run = text.substring(from, to);
                shown.append(looksSecret(run) ? Paths.REDACTED : run);
                from = to;
            }
        }
        return shown.toString();
    }

    /** A class name has dots and is long, too: between its dots it has no run of 32. */
    private static boolean looksSecret(String run) {
        for (String part : run.split("\\.", -1)) {
            if (SecretShape.matches(part)) {
                return true;
            }
        }
        return false;
    }
}
