package io.why401.engine.diagnose.families;

import io.why401.engine.capture.ThrownFacts;
import io.why401.engine.diagnose.Reason;
import org.jspecify.annotations.Nullable;

/** What the families share when they read texts and causes: plain searches, no patterns, because this runs on the request's thread. */
final class Texts {

    private Texts() {}

    /** Whether the message contains {@code part}; a message that was dropped contains nothing. */
    static boolean says(ThrownFacts thrown, String part) {
        String message = thrown.message();
        return message != null && message.contains(part);
    }

    /** The exception or the first of its causes that is a {@code className}. */
    static @Nullable ThrownFacts find(ThrownFacts thrown, String className) {
        for (ThrownFacts link = thrown; link != null; link = link.cause()) {
            if (link.is(className)) {
                return link;
            }
        }
        return null;
    }

    static boolean has(ThrownFacts thrown, String className) {
        return find(thrown, className) != null;
    }

    /** The reason for a claim that is missing or has another value than the one demanded (names: RFC 7519 §4.1, RFC 9068 §2). */
    static Reason ofClaim(@Nullable String claim) {
        if (claim == null) {
            return Reason.TOKEN_CLAIM_REJECTED;
        }
        return switch (claim) {
            case "iss" -> Reason.TOKEN_ISSUER_MISMATCH;
            case "aud" -> Reason.TOKEN_AUDIENCE_MISMATCH;
            case "typ", "token_use", "token_type" -> Reason.TOKEN_TYPE_WRONG;
            default -> Reason.TOKEN_CLAIM_REJECTED;
        };
    }

    /** The first word in single quotes, where libraries put a claim's name. */
    static @Nullable String quoted(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int from = text.indexOf('\'');
        int to = from < 0 ? -1 : text.indexOf('\'', from + 1);
        return to < 0 ? null : text.substring(from + 1, to);
    }
}
