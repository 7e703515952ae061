package io.why401.engine.diagnose.families;

import static io.why401.engine.diagnose.Reason.*;
import static io.why401.engine.diagnose.families.SpringSecurity.P;

import io.why401.engine.capture.ThrownFacts;
import io.why401.engine.diagnose.Reason;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The OAuth 2.0 half of {@link SpringSecurity}: bearer tokens, JWTs, introspection, DPoP. Texts were read in 6.5.6 and 7.0.6. */
final class SpringSecurityTokens {

    static final String JWT = P + "oauth2.jwt.JwtException";
    static final String VALIDATION = P + "oauth2.jwt.JwtValidationException";
    static final String DECODER_INITIALIZATION = P + "oauth2.jwt.JwtDecoderInitializationException";
    static final String INTROSPECTION = P + "oauth2.server.resource.introspection.OAuth2IntrospectionException";

    private static final NimbusJose NIMBUS = new NimbusJose();

    private SpringSecurityTokens() {}

    static ClassTable addTo(ClassTable table) {
        return table.read(P + "oauth2.core.OAuth2AuthenticationException", (thrown, token) -> ofOauth2(thrown))
                .read(P + "oauth2.core.OAuth2AuthorizationException", (thrown, token) -> ofOauth2Client(thrown))
                .read(
                        P + "oauth2.server.resource.InvalidBearerTokenException",
                        (thrown, token) -> ofInvalidToken(thrown))
                .put(P + "oauth2.server.resource.introspection.BadOpaqueTokenException", TOKEN_INACTIVE)
                .read(INTROSPECTION, (thrown, token) -> ofService(thrown))
                .put(DECODER_INITIALIZATION, IDENTITY_PROVIDER_UNREACHABLE)
                .read(JWT, (thrown, token) -> ofService(thrown))
                .read(P + "oauth2.jwt.BadJwtException", (thrown, token) -> ofBadJwt(thrown))
                .read(VALIDATION, (thrown, token) -> ofValidation(thrown))
                // Signing a token of our own failed.
                .put(P + "oauth2.jwt.JwtEncodingException", VERIFICATION_KEY_INVALID);
    }

    /** Nothing finer than "refused" by itself; the cause below it, if there is one, says more. */
    private static Reason ofInvalidToken(ThrownFacts thrown) {
        // "Invalid issuer", "Missing issuer" (JwtIssuerAuthenticationManagerResolver, 5.3 to 7).
        boolean issuer = Texts.says(thrown, "Invalid issuer") || Texts.says(thrown, "Missing issuer");
        return issuer ? TOKEN_ISSUER_MISMATCH : TOKEN_REJECTED;
    }

    private static @Nullable Reason ofOauth2(ThrownFacts thrown) {
        // DefaultBearerTokenResolver: "Bearer token is malformed" (5 to 7), the other two 5.8 to 7.
        if (Texts.says(thrown, "Bearer token is malformed")
                || Texts.says(thrown, "multiple bearer tokens")
                || Texts.says(thrown, "token parameter is an empty string")
                // DPoPAuthenticationConverter (6.5, 7).
                || Texts.says(thrown, "DPoP access token is malformed")
                || Texts.says(thrown, "multiple Authorization headers")) {
            return MALFORMED_HEADER;
        }
        // "DPoP proof is missing or invalid.", as invalid_request (DPoPAuthenticationConverter, 6.5, 7).
        if (Texts.says(thrown, "DPoP proof")) {
            return TOKEN_BINDING_FAILED;
        }
        return switch (thrown.details().getOrDefault("error", "")) {
            case "invalid_dpop_proof" -> TOKEN_BINDING_FAILED;
            case "use_dpop_nonce" -> DPOP_NONCE_REQUIRED;
            // "Invalid bearer token" outside of its own class: a DPoP-bound token came as Bearer (6.5, 7). The other
            // text: 6.5, 7.
            case "invalid_token" ->
                Texts.says(thrown, "Invalid bearer token") || Texts.says(thrown, "DPoP-bound")
                        ? TOKEN_BINDING_FAILED
                        : TOKEN_REJECTED;
            case "invalid_client", "unauthorized_client" -> BAD_CREDENTIALS;
            default -> null;
        };
    }

    /** An outgoing token request: there we are the client. */
    private static @Nullable Reason ofOauth2Client(ThrownFacts thrown) {
        return switch (thrown.details().getOrDefault("error", "")) {
            case "invalid_client", "unauthorized_client" -> IDENTITY_PROVIDER_REFUSED_US;
            case "invalid_token_response", "server_error", "temporarily_unavailable" ->
                SpringHttpClients.refusedUs(thrown) ? IDENTITY_PROVIDER_REFUSED_US : IDENTITY_PROVIDER_UNREACHABLE;
            default -> null;
        };
    }

    private static Reason ofBadJwt(ThrownFacts thrown) {
        if (Texts.says(thrown, "Unsupported algorithm")) {
            return TOKEN_ALGORITHM_REJECTED;
        }
        return Texts.says(thrown, "Malformed") ? TOKEN_MALFORMED : TOKEN_REJECTED;
    }

    /** No answer about the token at all. Nimbus, where it is below, knows whether the key set or a key is the trouble. */
    static Reason ofService(ThrownFacts thrown) {
        if (SpringHttpClients.refusedUs(thrown)) {
            return IDENTITY_PROVIDER_REFUSED_US;
        }
        for (ThrownFacts link = thrown; link != null; link = link.cause()) {
            if (SpringSecurity.isKeySetFailure(link)) {
                // A ParseException below it is about an answer that is no key set.
                return IDENTITY_PROVIDER_UNREACHABLE;
            }
            Reason reason = NIMBUS.reasonOf(link, null);
            if (reason != null) {
                return reason;
            }
        }
        return IDENTITY_PROVIDER_UNREACHABLE;
    }

    private static Reason ofValidation(ThrownFacts thrown) {
        for (Reason first : failedChecks(thrown)) {
            return first;
        }
        return TOKEN_CLAIM_REJECTED;
    }

    static List<Reason> furtherReasons(ThrownFacts thrown) {
        if (!thrown.is(VALIDATION)) {
            return List.of();
        }
        List<Reason> failed = new ArrayList<>(failedChecks(thrown));
        return failed.size() < 2 ? List.of() : failed.subList(1, failed.size());
    }

    /** DelegatingOAuth2TokenValidator asks every validator, so several checks may have failed; the first one first. */
    private static Set<Reason> failedChecks(ThrownFacts thrown) {
        String errors = thrown.details().get("errors");
        String text = errors != null ? errors : thrown.message();
        Set<Reason> failed = new LinkedHashSet<>();
        for (int at = 0; text != null && at < text.length(); at++) {
            char first = text.charAt(at);
            for (Check check : CHECKS) {
                if (first == check.text.charAt(0) && text.startsWith(check.text, at)) {
                    failed.add(check.reason);
                    at += check.text.length() - 1;
                    break;
                }
            }
        }
        return failed;
    }

    private record Check(String text, Reason reason) {}

    /** In an order in which a longer text comes before its own tail. */
    private static final List<Check> CHECKS = List.of(
            new Check("Jwt expired at", TOKEN_EXPIRED), // JwtTimestampValidator, 5.1 to 7
            new Check("Jwt used before", TOKEN_NOT_YET_VALID), // JwtTimestampValidator, 5.1 to 7
            new Check("iss claim is not valid", TOKEN_ISSUER_MISMATCH), // JwtClaimValidator, 5.2 to 7
            new Check("iss is not valid", TOKEN_ISSUER_MISMATCH), // JwtValidators at+jwt, 6.5, 7
            new Check("aud claim is not valid", TOKEN_AUDIENCE_MISMATCH), // JwtClaimValidator, 5.2 to 7
            new Check("aud is not valid", TOKEN_AUDIENCE_MISMATCH), // JwtValidators at+jwt, 6.5, 7
            new Check("typ value needs to be", TOKEN_TYPE_WRONG), // JwtTypeValidator, 6.5, 7
            // JwtClaimValidator; where issuers say what a token is for: typ is Keycloak's, token_use Cognito's.
            new Check("typ claim is not valid", TOKEN_TYPE_WRONG),
            new Check("token_use claim is not valid", TOKEN_TYPE_WRONG),
            new Check("token_type claim is not valid", TOKEN_TYPE_WRONG),
            new Check("X509Certificate", TOKEN_BINDING_FAILED), // X509CertificateThumbprintValidator, 6.4 to 7
            new Check(" claim is not valid", TOKEN_CLAIM_REJECTED)); // JwtClaimValidator, any other name
}
