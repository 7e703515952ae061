package io.why401.engine.capture.credential;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** What Basic sends (RFC 7617 §2), where it should not stand. Holds the secret: it does not leave this package. */
record UserAndPassword(String user, String password) {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 512;

    /** Null for everything else: random bytes of a token that all decode to readable characters, one of them a colon, are rare enough. */
    static @Nullable UserAndPassword in(String value) {
        if (value.length() < SHORTEST || value.length() > LONGEST || value.indexOf('.') >= 0) {
            return null;
        }
        String text;
        try {
            text = new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
        int colon = text.indexOf(':');
        boolean readable = text.chars().noneMatch(c -> Character.isISOControl(c) || c == '\ufffd');
        return colon > 0 && readable ? new UserAndPassword(text.substring(0, colon), text.substring(colon + 1)) : null;
    }
}
