package io.why401.engine.capture.redact;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the secrets of one request out of texts that libraries wrote about it. Made for one decision; it holds secrets,
 * so it must not outlive it. Any thread: two may refuse one asynchronous request at once.
 */
public final class Scrubber {

    /** Shorter values are too common: replacing them would tear words apart and hide nothing. */
    private static final int MIN_SECRET = 3;

    /** Shorter ones are replaced where they stand as a word of their own, not inside another: {@code red} in "required". */
    private static final int TORN = 8;

    /** So much of a long secret gives it away; the rest of it may be missing from the text. */
    private static final int SEARCHED = 48;

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
        String text = message.length() > 20 * max ? message.substring(0, 20 * max) : message;
        return Text.capped(withoutSecretRuns(withoutSecrets(text)), max);
    }

    /**
     * Every secret is looked for in the text as it came. Replaced one after the other, secrets such as {@code red} and
     * {@code act} would be found in each other's replacements, and twenty of them in a query would fill the heap.
     */
    private String withoutSecrets(String text) {
        BitSet hidden = new BitSet(text.length());
        for (String secret : known()) {
            String start = secret.length() > SEARCHED ? secret.substring(0, SEARCHED) : secret;
            int next;
            for (int at = text.indexOf(start); at >= 0; at = text.indexOf(start, next)) {
                int end = endOfMatch(text, at, secret);
                if (secret.length() >= TORN || isWholeWord(text, at, end)) {
                    hidden.set(at, end);
                }
                // What overlaps is found, too; what lies within is hidden already, and looking at it would cost the
                // square.
                next = end - start.length() + 1;
            }
        }
        if (hidden.isEmpty()) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length());
        int from = 0;
        for (int at = hidden.nextSetBit(0); at >= 0; at = hidden.nextSetBit(from)) {
            shown.append(text, from, at).append(Paths.REDACTED);
            from = hidden.nextClearBit(at);
        }
        return shown.append(text, from, text.length()).toString();
    }

    private synchronized List<String> known() {
        return List.copyOf(secrets);
    }

    /** As far as the text goes on like the secret: a library may have quoted it cut short. */
    private static int endOfMatch(String text, int at, String secret) {
        int length = 0;
        while (length < secret.length()
                && at + length < text.length()
                && text.charAt(at + length) == secret.charAt(length)) {
            length++;
        }
        return at + length;
    }

    private static boolean isWholeWord(String text, int from, int to) {
        return (from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1)))
                && (to == text.length() || !Character.isLetterOrDigit(text.charAt(to)));
    }

    private static String withoutSecretRuns(String text) {
        return hasSuspect(text) ? withoutRunsThatLookSecret(text) : text;
    }

    /** Most texts have no run that is worth a closer look. */
    private static boolean hasSuspect(String text) {
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !SecretShape.isSecretCharacter(text.charAt(i))) {
                if (SecretShape.mayBeOne(text, from, i)) {
                    return true;
                }
                from = i + 1;
            }
        }
        return false;
    }

    private static String withoutRunsThatLookSecret(String text) {
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
