package io.why401.contract.harness;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Everything that the tests sent or were sent and that nobody may ever read in an output: one register for the whole run. */
public final class Secrets {

    /** Shorter strings turn up by chance. */
    private static final int SHORTEST = 6;

    private static final Pattern SESSION = Pattern.compile("(?:JSESSIONID|SESSION)=([^;]+)");
    private static final Set<String> KEPT = ConcurrentHashMap.newKeySet();

    private Secrets() {}

    /** Returns the secret, so that it is registered where it is written. */
    public static String keep(String secret) {
        if (secret.length() >= SHORTEST) {
            KEPT.add(secret);
        }
        return secret;
    }

    /** Of a token its payload and signature too, and how each begins: what is cut short is shown all the same. */
    public static String keepToken(String token) {
        String[] parts = token.split("\\.", -1);
        for (int i = 1; i < parts.length; i++) {
            keep(parts[i].substring(0, Math.min(24, parts[i].length())));
        }
        return keep(token);
    }

    static void keepSession(Response response) {
        String cookie = response.header("Set-Cookie");
        Matcher session = SESSION.matcher(cookie == null ? "" : cookie);
        while (session.find()) {
            keep(session.group(1));
        }
    }

    static Set<String> all() {
        return Set.copyOf(KEPT);
    }
}
