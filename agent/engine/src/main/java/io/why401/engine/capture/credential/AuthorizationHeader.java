package io.why401.engine.capture.credential;

import io.why401.engine.capture.CredentialProblem;
import io.why401.engine.capture.Scheme;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One Authorization header (RFC 9110 §11.6.2): scheme, credential, and what its shape alone proves to be wrong. Holds the
 * secret: it does not leave this package.
 *
 * @param value the credential behind the scheme, null when there is none
 * @param user Basic and Digest only: the presented user name
 * @param password Basic only
 * @param otherScheme name of a scheme that is registered or common but not in {@link Scheme}, or one of those in another
 *     spelling than the registry's; free text could be the secret
 */
record AuthorizationHeader(
        Scheme scheme,
        @Nullable String otherScheme,
        @Nullable String value,
        @Nullable String user,
        @Nullable String password,
        @Nullable CredentialProblem problem) {

    private static final Map<String, Scheme> KNOWN = Map.of(
            "basic", Scheme.BASIC,
            "bearer", Scheme.BEARER,
            "digest", Scheme.DIGEST,
            "negotiate", Scheme.NEGOTIATE,
            "ntlm", Scheme.NEGOTIATE,
            "dpop", Scheme.DPOP);

    /** As the registry spells them, which some filters compare with: lower case before the space is as good (RFC 9110 §11.1). */
    private static final Set<String> SPELLED = Set.of("Basic", "Bearer", "Digest", "Negotiate", "NTLM", "DPoP");

    /** Names that may be shown, lower case. */
    private static final Set<String> NAMED = Set.of(
            "ntlm", // counts as Negotiate, but is answered by itself (RFC 4559 §4)
            "token",
            "apikey",
            "api-key",
            "key",
            "jwt",
            "oauth",
            "hawk",
            "hoba",
            "mutual",
            "signature",
            "vapid",
            "gnap",
            "privatetoken",
            "sharedkey",
            "aws4-hmac-sha256",
            "scram-sha-1",
            "scram-sha-256",
            "concealed",
            "googlelogin");

    private static final Pattern DIGEST_USER =
            Pattern.compile("(?:^|[,\\s])username\\s*=\\s*\"((?:[^\"\\\\]|\\\\.){1,256}+)\"", Pattern.CASE_INSENSITIVE);

    static AuthorizationHeader parse(String header) {
        String text = header.strip();
        if (text.isEmpty()) {
            return new AuthorizationHeader(Scheme.NONE, null, null, null, null, CredentialProblem.EMPTY);
        }
        int space = firstBlank(text);
        String first = space < 0 ? text : text.substring(0, space);
        String name = first.toLowerCase(Locale.ROOT);
        Scheme scheme = KNOWN.getOrDefault(name, Scheme.OTHER);
        String other = NAMED.contains(name) ? name : null;
        if (scheme != Scheme.OTHER && !SPELLED.contains(first)) {
            other = first;
        }
        if (space < 0) {
            boolean onlyScheme = scheme != Scheme.OTHER || other != null;
            return onlyScheme
                    ? new AuthorizationHeader(scheme, other, null, null, null, CredentialProblem.NO_VALUE)
                    : new AuthorizationHeader(Scheme.OTHER, null, text, null, null, CredentialProblem.NO_SCHEME);
        }
        String value = text.substring(space + 1).strip();
        if (scheme == Scheme.OTHER && !isToken(first)) {
            return new AuthorizationHeader(Scheme.OTHER, null, text, null, null, CredentialProblem.NO_SCHEME);
        }
        boolean tab = text.substring(space, text.length() - value.length()).indexOf('\t') >= 0;
        return switch (scheme) {
            case BASIC -> basic(other, value);
            case DIGEST ->
                new AuthorizationHeader(
                        scheme,
                        other,
                        value,
                        digestUser(value),
                        null,
                        Placeholders.matches(value) ? CredentialProblem.PLACEHOLDER : null);
            case BEARER, DPOP -> {
                CredentialProblem problem = bearerProblem(name, value, tab);
                UserAndPassword pair = problem == null && scheme == Scheme.BEARER ? UserAndPassword.in(value) : null;
                yield pair == null
                        ? new AuthorizationHeader(scheme, other, value, null, null, problem)
                        : new AuthorizationHeader(
                                scheme, other, value, pair.user(), pair.password(), CredentialProblem.BASIC_AS_TOKEN);
            }
            default ->
                new AuthorizationHeader(
                        scheme,
                        other,
                        value,
                        null,
                        null,
                        Placeholders.matches(value) ? CredentialProblem.PLACEHOLDER : null);
        };
    }

    private static @Nullable CredentialProblem bearerProblem(String scheme, String value, boolean tab) {
        if (Placeholders.matches(value)) {
            return CredentialProblem.PLACEHOLDER;
        }
        if (startsWithScheme(value) || value.equalsIgnoreCase(scheme)) {
            return CredentialProblem.DOUBLED_SCHEME;
        }
        if (isQuoted(value)) {
            return CredentialProblem.QUOTED;
        }
        if (!isToken68(value)) {
            return CredentialProblem.ILLEGAL_CHARACTERS;
        }
        return tab ? CredentialProblem.TAB_BEHIND_SCHEME : null;
    }

    private static boolean startsWithScheme(String value) {
        int space = firstBlank(value);
        return space > 0 && KNOWN.containsKey(value.substring(0, space).toLowerCase(Locale.ROOT));
    }

    private static AuthorizationHeader basic(@Nullable String spelled, String value) {
        if (Placeholders.matches(value)) {
            return new AuthorizationHeader(Scheme.BASIC, spelled, value, null, null, CredentialProblem.PLACEHOLDER);
        }
        if (isQuoted(value)) {
            return new AuthorizationHeader(Scheme.BASIC, spelled, value, null, null, CredentialProblem.QUOTED);
        }
        if (startsWithScheme(value)) {
            return new AuthorizationHeader(Scheme.BASIC, spelled, value, null, null, CredentialProblem.DOUBLED_SCHEME);
        }
        if (TokenReader.looksLikeJwt(value)) {
            return new AuthorizationHeader(Scheme.BASIC, spelled, value, null, null, CredentialProblem.TOKEN_AS_BASIC);
        }
        String decoded;
        try {
            decoded = new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return new AuthorizationHeader(
                    Scheme.BASIC, spelled, value, null, null, CredentialProblem.BASIC_NOT_BASE64);
        }
        int colon = decoded.indexOf(':');
        if (colon < 0) {
            // What stands there may be a password: it is kept as one, to be scrubbed.
            return new AuthorizationHeader(
                    Scheme.BASIC, spelled, value, null, decoded, CredentialProblem.BASIC_WITHOUT_COLON);
        }
        String user = decoded.substring(0, colon);
        String password = decoded.substring(colon + 1);
        boolean unfilled = Placeholders.matches(user) && Placeholders.matches(password);
        return new AuthorizationHeader(
                Scheme.BASIC, spelled, value, user, password, unfilled ? CredentialProblem.PLACEHOLDER : null);
    }

    /** RFC 7616 §3.4; {@code username*} and {@code userhash} are left unread. */
    private static @Nullable String digestUser(String value) {
        Matcher user = DIGEST_USER.matcher(value);
        return user.find() ? user.group(1).replaceAll("\\\\(.)", "$1") : null;
    }

    private static int firstBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == ' ' || text.charAt(i) == '\t') {
                return i;
            }
        }
        return -1;
    }

    private static boolean isQuoted(String value) {
        char first = value.isEmpty() ? 0 : value.charAt(0);
        char last = value.isEmpty() ? 0 : value.charAt(value.length() - 1);
        return first == '"' || last == '"' || first == '\'' || last == '\'';
    }

    /** RFC 9110 §5.6.2, and no longer than any scheme there is. */
    private static boolean isToken(String text) {
        if (text.length() > 32) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(Character.isLetterOrDigit(c) && c < 128 || c == '-' || c == '_' || c == '+')) {
                return false;
            }
        }
        return true;
    }

    /** RFC 9110 §11.2: letters, digits, {@code -._~+/} and trailing {@code =}. */
    private static boolean isToken68(String value) {
        int end = value.length();
        while (end > 0 && value.charAt(end - 1) == '=') {
            end--;
        }
        for (int i = 0; i < end; i++) {
            char c = value.charAt(i);
            if (!(Character.isLetterOrDigit(c) && c < 128 || "-._~+/".indexOf(c) >= 0)) {
                return false;
            }
        }
        return end > 0;
    }
}
