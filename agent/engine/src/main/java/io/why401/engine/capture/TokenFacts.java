package io.why401.engine.capture;

import io.why401.engine.settings.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the token says of itself. It was read, not verified: every value is the client's claim, capped in length.
 *
 * @param malformed has the shape of a JWT (RFC 7519 §3) and cannot be read as one
 * @param issuer at most 200 characters; {@link #issuerHost} is its host
 * @param subject as {@code why401.identify.subjects} says
 * @param client azp or client_id
 * @param id jti, hashed
 */
public record TokenFacts(
        Kind kind,
        boolean malformed,
        @Nullable String algorithm,
        @Nullable String keyId,
        @Nullable String type,
        @Nullable String issuer,
        List<String> audience,
        @Nullable Instant issuedAt,
        @Nullable Instant notBefore,
        @Nullable Instant expiresAt,
        @Nullable String subject,
        @Nullable String client,
        @Nullable String scope,
        @Nullable String id) {

    /** JWT: signed (RFC 7515). JWE: encrypted (RFC 7516), nothing but its header can be read. OPAQUE: neither. */
    public enum Kind {
        JWT,
        JWE,
        OPAQUE;

        public String id() {
            return Ids.of(this);
        }
    }

    public TokenFacts {
        audience = List.copyOf(audience);
    }

    /** How long before {@code now} the token expired; null when it did not, or does not say. */
    public @Nullable Duration expiredFor(Instant now) {
        return expiresAt != null && expiresAt.isBefore(now) ? Duration.between(expiresAt, now) : null;
    }

    /** How long after {@code now} the token becomes valid by nbf or iat; null when it already is, or does not say. */
    public @Nullable Duration validIn(Instant now) {
        Instant start = notBefore != null ? notBefore : issuedAt;
        return start != null && start.isAfter(now) ? Duration.between(now, start) : null;
    }

    /** From iat, else nbf, to exp; null when either end is missing. */
    public @Nullable Duration lifetime() {
        Instant start = issuedAt != null ? issuedAt : notBefore;
        return start != null && expiresAt != null ? Duration.between(start, expiresAt) : null;
    }

    /** The host of an issuer that is a URL, else the issuer itself. */
    public @Nullable String issuerHost() {
        if (issuer == null) {
            return null;
        }
        int from = issuer.indexOf("://");
        if (from < 0) {
            return issuer;
        }
        int to = issuer.indexOf('/', from + 3);
        String authority = to < 0 ? issuer.substring(from + 3) : issuer.substring(from + 3, to);
        // RFC 3986 §3.2.1: what stands before the @ may be a password.
        return authority.substring(authority.lastIndexOf('@') + 1);
    }
}
