package io.why401.engine.capture.redact;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the secrets of one request out of texts that libraries wrote about it. Made for one decision; it holds secrets,
 * so it must not outlive it. Any thread.
 */
public final class Scrubber {

    /** Shorter values are too common: replacing them would tear words apart and hide nothing. */
    private static final int MIN_SECRET = 3;

    private static final int MAX_MESSAGE = 300;

    /** A request that is refused again and again must not fill the heap. */
    private static final int MAX_SECRETS = 100;

    private final List<String> secrets = new ArrayList<>(4);

    /** A value that was presented; null and very short ones are left out. */
    public synchronized void secret(@Nullable String value) {
        if (value != null && value.length() >= MIN_SECRET && secrets.size() < MAX_SECRETS && !secrets.contains(value)) {
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
        int end = Math.min(message.length(), 20 * max);
        BitSet hidden = hidden(message, end);
        StringBuilder shown = new StringBuilder(end);
        for (int at = 0; at < end; ) {
            int from = hidden.nextSetBit(at);
            int to = from < 0 ? end : Math.min(from, end);
            shown.append(message, at, to);
            if (to < end) {
                shown.append(Paths.REDACTED);
                to = hidden.nextClearBit(to);
            }
            at = to;
        }
        return Text.capped(withoutSecretRuns(shown.toString()), max);
    }

    /**
     * Marks before anything is replaced. One secret may stand inside another, and replacing it first would leave the
     * rest of the other; one may also be a piece of the replacement, which would then grow with every secret.
     *
     * @param end a secret that starts before it is found whole
     */
    private BitSet hidden(String message, int end) {
        BitSet hidden = new BitSet();
        List<String> all;
        synchronized (this) {
            all = List.copyOf(secrets);
        }
        for (String secret : all) {
            String text = message.substring(0, (int) Math.min(message.length(), (long) end + secret.length()));
            for (int at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + secret.length())) {
                hidden.set(at, at + secret.length());
            }
        }
        return hidden;
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

    /** A qualified name is long, too: its parts are judged each for itself. */
    private static boolean looksSecret(String run) {
        for (String part : run.split("\\.", -1)) {
            if (SecretShape.matches(part)) {
                return true;
            }
        }
        return false;
    }
}
