package io.why401.engine.publish;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may read what: decided before any page is made. Pure. */
final class EndpointGuard {

    /** Counts and states only; whoever scrapes needs no token. */
    private static final Set<String> OPEN = Set.of("/metrics", "/status");

    private static final String BEARER = "Bearer ";

    private final boolean loopback;
    private final @Nullable String token;

    EndpointGuard(boolean loopback, @Nullable String token) {
        this.loopback = loopback;
        this.token = token;
    }

    /** The refusal, or null when the request may pass. */
    @Nullable
    Reply refuse(String method, String path, @Nullable String host, @Nullable String authorization) {
        if (!method.equals("GET") && !method.equals("HEAD")) {
            return Reply.text(405, "Only GET and HEAD.\n").with("Allow", "GET, HEAD");
        }
        if (loopback && host != null && !isLoopbackName(host)) {
            // A page on the web whose name was made to resolve to 127.0.0.1 (DNS rebinding) has its own name here.
            return Reply.text(403, "This address answers to localhost only, not to another host name.\n");
        }
        if (OPEN.contains(path)) {
            return null;
        }
        if (token != null) {
            return presents(authorization, token)
                    ? null
                    : Reply.text(401, "This page needs the token of why401.endpoint.token: Authorization: Bearer …\n")
                            .with("WWW-Authenticate", "Bearer");
        }
        return loopback
                ? null
                : Reply.text(403, "Without why401.endpoint.token only /metrics and /status are served here.\n");
    }

    private static boolean presents(@Nullable String authorization, String token) {
        if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return false;
        }
        byte[] presented = authorization.substring(BEARER.length()).trim().getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(presented, token.getBytes(StandardCharsets.UTF_8));
    }

    /** With any port: a forwarded one is another than ours. */
    private static boolean isLoopbackName(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        if (name.startsWith("[")) {
            return name.equals("[::1]") || name.startsWith("[::1]:");
        }
        int colon = name.indexOf(':');
        name = colon < 0 ? name : name.substring(0, colon);
        return name.equals("localhost") || isLoopbackAddress(name);
    }

    /** 127.0.0.0/8 in dotted decimals, not a name such as {@code 127.0.0.1.example.com}. */
    private static boolean isLoopbackAddress(String name) {
        if (!name.startsWith("127.")) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c != '.' && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }
}
