package io.why401.engine.capture.redact;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Keyed hashes (HMAC-SHA256, RFC 2104) that let events about the same credential be joined without showing it. Without
 * the key, nobody who reads the events can try values against them.
 */
public final class Fingerprints {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHOWN_BYTES = 8;

    private final SecretKeySpec key;

    /** Hashes with this key; null or empty for a random one, whose hashes nobody can compare with another process's. */
    public Fingerprints(@Nullable String key) {
        byte[] bytes = new byte[32];
        if (key == null || key.isEmpty()) {
            new SecureRandom().nextBytes(bytes);
        } else {
            bytes = key.getBytes(StandardCharsets.UTF_8);
        }
        this.key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /** 16 hexadecimal digits; null stays null. */
    public @Nullable String of(@Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] hash = mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, SHOWN_BYTES);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every JVM has " + ALGORITHM, absent);
        }
    }
}
