package io.why401.engine.diagnose;

import io.why401.engine.capture.ThrownAt;
import io.why401.engine.capture.ThrownFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An exception as capture would have read it. */
public final class Thrown {

    public static final String SS = "org.springframework.security.";

    private final List<String> lineage;
    private @Nullable String message;
    private Map<String, String> details = Map.of();
    private @Nullable Thrown cause;

    private Thrown(List<String> lineage) {
        this.lineage = lineage;
    }

    /** Nearest class first, superclasses after it. */
    public static Thrown thrown(String... lineage) {
        List<String> classes = new ArrayList<>(List.of(lineage));
        classes.add("java.lang.RuntimeException");
        classes.add("java.lang.Exception");
        return new Thrown(classes);
    }

    /** An AuthenticationException of Spring Security, by the name below {@code org.springframework.security}. */
    public static Thrown authentication(String... names) {
        List<String> classes = new ArrayList<>();
        for (String name : names) {
            classes.add(SS + name);
        }
        classes.add(SS + "core.AuthenticationException");
        return thrown(classes.toArray(String[]::new));
    }

    public static Thrown insufficient() {
        return authentication("authentication.InsufficientAuthenticationException")
                .saying("Full authentication is required to access this resource")
                .over(denied());
    }

    public static Thrown denied() {
        return thrown(SS + "authorization.AuthorizationDeniedException", SS + "access.AccessDeniedException");
    }

    public static Thrown badCredentials() {
        return authentication("authentication.BadCredentialsException").saying("Bad credentials");
    }

    public static Thrown invalidBearer() {
        return authentication(
                        "oauth2.server.resource.InvalidBearerTokenException",
                        "oauth2.core.OAuth2AuthenticationException")
                .detail("error", "invalid_token");
    }

    public static Thrown badJwt() {
        return thrown(SS + "oauth2.jwt.BadJwtException", SS + "oauth2.jwt.JwtException");
    }

    public static Thrown invalidJwt(String errors) {
        return thrown(
                        SS + "oauth2.jwt.JwtValidationException",
                        SS + "oauth2.jwt.BadJwtException",
                        SS + "oauth2.jwt.JwtException")
                .detail("errors", errors);
    }

    public static Thrown jjwt(String name) {
        return thrown("io.jsonwebtoken." + name, "io.jsonwebtoken.ClaimJwtException", "io.jsonwebtoken.JwtException");
    }

    public static Thrown unauthorized() {
        return thrown(
                        "org.springframework.web.client.HttpClientErrorException$Unauthorized",
                        "org.springframework.web.client.HttpClientErrorException")
                .saying("401 Unauthorized on GET request for \"http://stock.internal:8081/items/7\": [no body]");
    }

    public static Thrown responseStatus() {
        return thrown("org.springframework.web.server.ResponseStatusException").saying("401 UNAUTHORIZED \"no\"");
    }

    public Thrown saying(String text) {
        message = text;
        return this;
    }

    public Thrown detail(String name, String value) {
        details = Map.of(name, value);
        return this;
    }

    public Thrown over(Thrown below) {
        cause = below;
        return this;
    }

    public ThrownFacts facts() {
        return new ThrownFacts(
                lineage.get(0), lineage, message, ThrownAt.known(null), details, cause == null ? null : cause.facts());
    }
}
