package io.why401.engine.capture.redact;

/** Whether a piece of text looks like a secret although nobody said that it is one. */
final class SecretShape {

    /** From this length on a run of base64 or hex characters is taken for a key. */
    private static final int LONG = 32;

    private SecretShape() {}

    /** A run of 32 or more base64url or hex characters, or the three parts of a JWT (RFC 7519 §3). */
    static boolean matches(CharSequence text) {
        return text.length() >= LONG && onlySecretCharacters(text)
                || startsLikeJwt(text)
                || text.length() >= LONG && longestRun(text) >= LONG && mixed(text);
    }

    /** False when {@link #matches} would say so of these characters: cheap, for every text. */
    static boolean mayBeOne(String text, int from, int to) {
        return to - from >= LONG || to - from > 10 && text.startsWith("eyJ", from);
    }

    static boolean isSecretCharacter(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c == '-'
                || c == '_'
                || c == '+'
                || c == '=';
    }

    private static boolean onlySecretCharacters(CharSequence text) {
        return longestRun(text) == text.length() && mixed(text);
    }

    /**
     * Slugs and class names such as PreAuthenticatedCredentialsNotFoundException are long, too; a key has digits, or
     * capitals in more places than words begin (of 32 random base64 characters all but one in 100,000).
     */
    private static boolean mixed(CharSequence text) {
        boolean digit = false;
        int upper = 0;
        boolean lower = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digit |= c >= '0' && c <= '9';
            upper += c >= 'A' && c <= 'Z' ? 1 : 0;
            lower |= c >= 'a' && c <= 'z';
        }
        return digit || lower && upper * 4 > text.length();
    }

    /** An opening brace and quote in base64url are {@code eyJ}: every JOSE header starts with it. */
    private static boolean startsLikeJwt(CharSequence text) {
        return text.length() > 10 && text.charAt(0) == 'e' && text.charAt(1) == 'y' && text.charAt(2) == 'J';
    }

    private static int longestRun(CharSequence text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = isSecretCharacter(text.charAt(i)) ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
