package io.why401.engine.publish;

import java.security.SecureRandom;
import java.time.Instant;

/**
 * Event ids of 24 hexadecimal digits: 12 of the refusal's millisecond, 6 that are random for this process, 6 of a counter.
 * They sort by time, and two processes do not make the same. One thread.
 */
final class EventIds {

    private static final int SIX_DIGITS = 0xFFFFFF;

    private final String process;
    private int count;

    EventIds() {
        process = hex(new SecureRandom().nextInt(SIX_DIGITS + 1), 6);
    }

    String next(Instant time) {
        count = (count + 1) & SIX_DIGITS;
        return hex(time.toEpochMilli() & 0xFFFF_FFFF_FFFFL, 12) + process + hex(count, 6);
    }

    private static String hex(long number, int digits) {
        String hex = Long.toHexString(number);
        return "0".repeat(digits - hex.length()) + hex;
    }
}
