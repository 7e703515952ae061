package io.why401.engine.diagnose;

import static io.why401.engine.diagnose.Confidence.INFERRED;
import static io.why401.engine.diagnose.Confidence.OBSERVED;
import static io.why401.engine.diagnose.Confidence.PROVEN;
import static io.why401.engine.diagnose.Reason.*;
import static io.why401.engine.diagnose.RefusalBuilder.refusal;
import static io.why401.engine.diagnose.Thrown.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.why401.engine.capture.Authenticated;
import io.why401.engine.capture.CredentialLocation;
import io.why401.engine.capture.CredentialProblem;
import io.why401.engine.capture.DecidedBy;
import io.why401.engine.capture.Routing;
import io.why401.engine.capture.Scheme;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** For each reason at least one refusal that must get it. */
class ReasonTableTest {

    private static Arguments row(Reason reason, Confidence confidence, RefusalBuilder refusal) {
        return argumentSet(reason.id(), reason, confidence, refusal);
    }

    private static RefusalBuilder bearer() {
        return refusal().bearer(Tokens.good()).chain("bearer");
    }

    private static RefusalBuilder basic() {
        return refusal().basic().chain("basic");
    }

    private static RefusalBuilder jwtFailure(String errors) {
        return bearer().handedOver(invalidBearer().over(invalidJwt(errors)));
    }

    static Stream<Arguments> credentials() {
        return Stream.of(
                row(CREDENTIALS_MISSING, OBSERVED, refusal().chain("bearer").handedOver(insufficient())),
                row(CREDENTIALS_MISSING, INFERRED, refusal().by(DecidedBy.CONTAINER)),
                row(CREDENTIALS_MISSING, INFERRED, refusal().by(DecidedBy.APPLICATION)),
                row(
                        CREDENTIALS_MISSING,
                        OBSERVED,
                        refusal().sessionChain("form").session(true).handedOver(insufficient())),
                row(
                        CREDENTIALS_MISSING,
                        OBSERVED,
                        refusal()
                                .handedOver(authentication(
                                                "web.authentication.preauth.PreAuthenticatedCredentialsNotFoundException")
                                        .saying("SM_USER header not found in request."))),
                row(
                        CREDENTIALS_IN_URL,
                        PROVEN,
                        refusal().chain("bearer").query("access_token").handedOver(insufficient())),
                row(
                        PLACEHOLDER_TOKEN,
                        PROVEN,
                        refusal()
                                .bearer(Tokens.opaque())
                                .chain("bearer")
                                .problem(CredentialProblem.PLACEHOLDER)
                                .handedOver(invalidBearer().over(badJwt().saying("Malformed token")))),
                row(
                        PLACEHOLDER_TOKEN,
                        PROVEN,
                        refusal()
                                .bearer(Tokens.opaque())
                                .foreignChain()
                                .problem(CredentialProblem.PLACEHOLDER)
                                .handedOver(insufficient())),
                row(
                        MALFORMED_HEADER,
                        OBSERVED,
                        bearer().handedOver(authentication("oauth2.core.OAuth2AuthenticationException")
                                .saying("Bearer token is malformed"))),
                row(
                        MALFORMED_HEADER,
                        PROVEN,
                        basic().problem(CredentialProblem.BASIC_NOT_BASE64).handedOver(badCredentials())),
                row(
                        MALFORMED_HEADER,
                        PROVEN,
                        refusal()
                                .ntlm()
                                .chain("bearer")
                                .problem(CredentialProblem.NO_SCHEME)
                                .handedOver(insufficient())),
                row(
                        UNSUPPORTED_SCHEME,
                        PROVEN,
                        refusal().basic().chain("bearer").handedOver(insufficient())),
                row(
                        UNSUPPORTED_SCHEME,
                        PROVEN,
                        refusal().apiKey().chain("basic").handedOver(insufficient())),
                row(BAD_CREDENTIALS, OBSERVED, basic().handedOver(badCredentials())),
                row(BAD_CREDENTIALS, INFERRED, refusal().basic().by(DecidedBy.CONTAINER)),
                row(API_KEY_REJECTED, INFERRED, refusal().apiKey().by(DecidedBy.APPLICATION)),
                row(
                        API_KEY_REJECTED,
                        OBSERVED,
                        refusal().apiKey().foreignChain().handedOver(badCredentials())),
                row(ACCOUNT_LOCKED, OBSERVED, basic().handedOver(status("LockedException"))),
                row(ACCOUNT_DISABLED, OBSERVED, basic().handedOver(status("DisabledException"))),
                row(ACCOUNT_EXPIRED, OBSERVED, basic().handedOver(status("AccountExpiredException"))),
                row(PASSWORD_EXPIRED, OBSERVED, basic().handedOver(status("CredentialsExpiredException"))),
                row(
                        CLIENT_CERTIFICATE_MISSING,
                        OBSERVED,
                        refusal().chain("x509").handedOver(insufficient())),
                row(
                        CLIENT_CERTIFICATE_REJECTED,
                        INFERRED,
                        refusal()
                                .chain("x509")
                                .presented(Scheme.CLIENT_CERTIFICATE, CredentialLocation.CLIENT_CERTIFICATE)
                                .handedOver(insufficient())));
    }

    private static Thrown status(String name) {
        return authentication("authentication." + name, "authentication.AccountStatusException");
    }

    static Stream<Arguments> tokens() {
        return Stream.of(
                row(TOKEN_EXPIRED, OBSERVED, jwtFailure("Jwt expired at 2026-05-01T11:54:58Z")),
                row(
                        TOKEN_EXPIRED,
                        OBSERVED,
                        refusal()
                                .bearer(Tokens.expired())
                                .by(DecidedBy.APPLICATION)
                                .witnessed(jjwt("ExpiredJwtException"))),
                row(
                        TOKEN_EXPIRED,
                        PROVEN,
                        refusal().bearer(Tokens.expired()).chain("bearer").handedOver(invalidBearer())),
                row(
                        TOKEN_EXPIRED,
                        PROVEN,
                        refusal().bearer(Tokens.expired()).foreignChain().handedOver(insufficient())),
                row(TOKEN_NOT_YET_VALID, OBSERVED, jwtFailure("Jwt used before 2026-05-01T12:03:00Z")),
                row(
                        TOKEN_MALFORMED,
                        OBSERVED,
                        bearer().handedOver(invalidBearer().over(badJwt().saying("Malformed token")))),
                row(TOKEN_MALFORMED, PROVEN, refusal().bearer(Tokens.broken()).by(DecidedBy.APPLICATION)),
                row(
                        TOKEN_SIGNATURE_INVALID,
                        OBSERVED,
                        bearer().handedOver(invalidBearer()
                                .over(badJwt().over(thrown(
                                        "com.nimbusds.jose.proc.BadJWSException",
                                        "com.nimbusds.jose.proc.BadJOSEException"))))),
                row(
                        TOKEN_KEY_UNKNOWN,
                        OBSERVED,
                        bearer().handedOver(
                                        invalidBearer()
                                                .over(
                                                        badJwt().over(
                                                                        thrown(
                                                                                        "com.nimbusds.jose.proc.BadJOSEException")
                                                                                .saying(
                                                                                        "Signed JWT rejected: Another algorithm expected, or no matching key(s) found"))))),
                row(
                        TOKEN_ALGORITHM_REJECTED,
                        OBSERVED,
                        bearer().handedOver(invalidBearer().over(badJwt().saying("Unsupported algorithm of none")))),
                row(TOKEN_ISSUER_MISMATCH, OBSERVED, jwtFailure("The iss claim is not valid")),
                row(TOKEN_AUDIENCE_MISMATCH, OBSERVED, jwtFailure("The aud claim is not valid")),
                row(TOKEN_TYPE_WRONG, OBSERVED, jwtFailure("the given typ value needs to be one of [JWT]")),
                row(TOKEN_CLAIM_REJECTED, OBSERVED, jwtFailure("The department claim is not valid")),
                row(
                        TOKEN_INACTIVE,
                        OBSERVED,
                        refusal()
                                .bearer(Tokens.opaque())
                                .chain("bearer")
                                .handedOver(
                                        invalidBearer()
                                                .over(
                                                        thrown(
                                                                SS
                                                                        + "oauth2.server.resource.introspection.BadOpaqueTokenException",
                                                                SS
                                                                        + "oauth2.server.resource.introspection.OAuth2IntrospectionException")))),
                row(
                        TOKEN_BINDING_FAILED,
                        OBSERVED,
                        bearer().handedOver(authentication("oauth2.core.OAuth2AuthenticationException")
                                .detail("error", "invalid_dpop_proof")
                                .over(invalidJwt("iat claim is invalid.")))),
                row(TOKEN_REJECTED, OBSERVED, bearer().handedOver(invalidBearer())),
                row(TOKEN_REJECTED, OBSERVED, bearer().challenge("Bearer", Map.of("error", "invalid_token"))),
                row(TOKEN_REJECTED, INFERRED, refusal().bearer(Tokens.good()).by(DecidedBy.APPLICATION)),
                row(
                        TOKEN_REJECTED,
                        OBSERVED,
                        refusal().bearer(Tokens.good()).foreignChain().handedOver(badCredentials())),
                row(
                        SESSION_EXPIRED,
                        OBSERVED,
                        refusal().sessionChain("form").session(false).handedOver(insufficient())),
                row(SESSION_EXPIRED, OBSERVED, refusal().session(false).by(DecidedBy.CONTAINER)),
                row(
                        SESSION_SUPERSEDED,
                        OBSERVED,
                        refusal().inClass("org.springframework.security.web.session.ConcurrentSessionFilter")),
                row(
                        REMEMBER_ME_REJECTED,
                        OBSERVED,
                        refusal()
                                .handedOver(insufficient())
                                .witnessed(authentication(
                                        "web.authentication.rememberme.CookieTheftException",
                                        "web.authentication.rememberme.RememberMeAuthenticationException"))));
    }

    static Stream<Arguments> others() {
        return Stream.of(
                row(
                        INSUFFICIENT_PRIVILEGES,
                        OBSERVED,
                        bearer().as(Authenticated.YES).witnessed(denied())),
                row(INSUFFICIENT_PRIVILEGES, INFERRED, bearer().as(Authenticated.YES)),
                row(
                        INSUFFICIENT_AUTHENTICATION,
                        OBSERVED,
                        refusal().session(true).as(Authenticated.REMEMBERED).handedOver(insufficient())),
                row(
                        NO_SUCH_ROUTE,
                        INFERRED,
                        refusal().chain("bearer").routing(Routing.NO_ROUTE).handedOver(insufficient())),
                row(
                        METHOD_NOT_SUPPORTED,
                        INFERRED,
                        refusal().routing(Routing.METHOD_NOT_SUPPORTED).handedOver(insufficient())),
                row(
                        IDENTITY_PROVIDER_UNREACHABLE,
                        OBSERVED,
                        bearer().handedOver(authentication("authentication.AuthenticationServiceException")
                                .over(thrown(SS + "oauth2.jwt.JwtException")
                                        .over(thrown(
                                                "com.nimbusds.jose.RemoteKeySourceException",
                                                "com.nimbusds.jose.KeySourceException",
                                                "com.nimbusds.jose.JOSEException"))))),
                row(
                        IDENTITY_PROVIDER_REFUSED_US,
                        OBSERVED,
                        bearer().handedOver(authentication("authentication.AuthenticationServiceException")
                                .over(thrown(SS + "oauth2.server.resource.introspection.OAuth2IntrospectionException")
                                        .over(unauthorized())))),
                row(
                        USER_STORE_UNAVAILABLE,
                        OBSERVED,
                        basic().handedOver(authentication(
                                        "authentication.InternalAuthenticationServiceException",
                                        "authentication.AuthenticationServiceException")
                                .over(thrown("java.sql.SQLTransientConnectionException")))),
                row(
                        PROVIDER_MISSING,
                        OBSERVED,
                        basic().handedOver(authentication("authentication.ProviderNotFoundException"))),
                row(
                        PASSWORD_ENCODER_MISSING,
                        OBSERVED,
                        basic().errorDispatch(500)
                                .handedOver(insufficient())
                                .witnessed(
                                        thrown("java.lang.IllegalArgumentException")
                                                .saying(
                                                        "Given that there is no default password"
                                                                + " encoder configured, each password must have a password encoding prefix."))),
                row(
                        VERIFICATION_KEY_INVALID,
                        OBSERVED,
                        bearer().handedOver(insufficient())
                                .witnessed(thrown(
                                        "io.jsonwebtoken.security.WeakKeyException",
                                        "io.jsonwebtoken.security.InvalidKeyException",
                                        "io.jsonwebtoken.security.KeyException"))),
                row(
                        AUTHENTICATION_LOST_ON_ASYNC,
                        INFERRED,
                        bearer().asyncDispatch().handedOver(insufficient())),
                row(
                        ADDRESS_DENIED,
                        OBSERVED,
                        refusal().requirement("hasIpAddress('10.0.0.0/8')").handedOver(insufficient())),
                row(ADDRESS_DENIED, OBSERVED, refusal().addressFilter().by(DecidedBy.CONTAINER)),
                row(PREFLIGHT_UNAUTHENTICATED, PROVEN, refusal().preflight().handedOver(insufficient())),
                row(
                        ERROR_DISPATCH_DENIED,
                        OBSERVED,
                        refusal().errorDispatch(404).handedOver(insufficient())),
                row(
                        CSRF_REJECTED,
                        OBSERVED,
                        refusal()
                                .errorDispatch(403)
                                .handedOver(insufficient())
                                .witnessed(thrown(
                                        SS + "web.csrf.MissingCsrfTokenException",
                                        SS + "web.csrf.CsrfException",
                                        SS + "access.AccessDeniedException"))),
                row(
                        REQUEST_REJECTED,
                        OBSERVED,
                        refusal().errorDispatch(400).witnessed(thrown(SS + "web.firewall.RequestRejectedException"))),
                row(
                        UPSTREAM_REJECTED,
                        OBSERVED,
                        bearer().as(Authenticated.YES).inHandler().witnessed(unauthorized())),
                row(
                        DIGEST_STALE,
                        OBSERVED,
                        refusal()
                                .presented(Scheme.DIGEST, CredentialLocation.AUTHORIZATION)
                                .handedOver(authentication("web.authentication.www.NonceExpiredException"))),
                row(DPOP_NONCE_REQUIRED, OBSERVED, bearer().challenge("DPoP", Map.of("error", "use_dpop_nonce"))),
                row(
                        NEGOTIATE_CHALLENGE,
                        OBSERVED,
                        refusal()
                                .presented(Scheme.NEGOTIATE, CredentialLocation.AUTHORIZATION)
                                .challenge("Negotiate", Map.of())),
                row(NEGOTIATE_CHALLENGE, OBSERVED, refusal().ntlm().challenge("NTLM", Map.of())),
                row(
                        APPLICATION_DECISION,
                        OBSERVED,
                        bearer().as(Authenticated.YES).inHandler().witnessed(responseStatus())),
                row(APPLICATION_DECISION, OBSERVED, refusal().inHandler()),
                row(UNCLASSIFIED, INFERRED, bearer().as(Authenticated.YES).by(DecidedBy.CONTAINER)));
    }

    @ParameterizedTest
    @MethodSource({"credentials", "tokens", "others"})
    void findsTheReason(Reason reason, Confidence confidence, RefusalBuilder refusal) {
        Diagnosis diagnosis = new Diagnostician().diagnose(refusal.build());

        assertThat(diagnosis.reason()).isEqualTo(reason);
        assertThat(diagnosis.confidence()).isEqualTo(confidence);
        assertThat(diagnosis.evidence()).isNotEmpty().allMatch(signal -> signal.matches(".+ \\(.+\\)"));
        assertThat(diagnosis.findings()).doesNotContain(reason).doesNotHaveDuplicates();
        assertThat(diagnosis.summary()).isNotBlank().hasSizeLessThanOrEqualTo(Words.SUMMARY_CAP);
    }

    /** Clocks show in many refusals together, never in one. */
    @Test
    void everyReasonThatOneRefusalCanShowIsInTheTable() {
        Set<Object> shown = Stream.of(credentials(), tokens(), others())
                .flatMap(rows -> rows)
                .map(row -> row.get()[0])
                .collect(Collectors.toSet());

        assertThat(shown).isEqualTo(EnumSet.complementOf(EnumSet.of(CLOCK_SKEW)));
    }
}
