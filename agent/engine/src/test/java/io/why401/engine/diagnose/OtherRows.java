package io.why401.engine.diagnose;

import static io.why401.engine.diagnose.Confidence.*;
import static io.why401.engine.diagnose.Reason.*;
import static io.why401.engine.diagnose.RefusalBuilder.refusal;
import static io.why401.engine.diagnose.Rows.*;
import static io.why401.engine.diagnose.Thrown.*;

import io.why401.engine.capture.*;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** All other reasons. */
final class OtherRows {

    private OtherRows() {}

    static Stream<Arguments> rows() {
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
                                .nextToken("Negotiate")),
                row(
                        NEGOTIATE_CHALLENGE,
                        OBSERVED,
                        refusal()
                                .presented(Scheme.NEGOTIATE, CredentialLocation.AUTHORIZATION)
                                .nextToken("NTLM")),
                row(
                        BAD_CREDENTIALS,
                        INFERRED,
                        refusal()
                                .presented(Scheme.NEGOTIATE, CredentialLocation.AUTHORIZATION)
                                .by(DecidedBy.APPLICATION)
                                .challenge("Negotiate", Map.of())),
                row(
                        PASSWORD_ENCODER_MISSING,
                        OBSERVED,
                        basic().handedOver(authentication("authentication.AuthenticationServiceException")
                                .over(thrown("java.lang.IllegalArgumentException")
                                        .saying("There is no PasswordEncoder mapped for the id \"null\"")))),
                row(
                        PASSWORD_ENCODER_MISSING,
                        OBSERVED,
                        basic().handedOver(badCredentials())
                                .witnessed(thrown("java.lang.IllegalArgumentException")
                                        .saying("There is no PasswordEncoder mapped for the id \"null\""))),
                row(
                        USER_STORE_UNAVAILABLE,
                        OBSERVED,
                        bearer().handedOver(authentication("authentication.AuthenticationServiceException")
                                .over(thrown("java.sql.SQLTransientConnectionException", "java.sql.SQLException")))),
                row(
                        UNCLASSIFIED,
                        INFERRED,
                        basic().by(DecidedBy.CONTAINER)
                                .inClass("org.apache.catalina.filters.RateLimitFilter")
                                .noChallenge()),
                row(
                        APPLICATION_DECISION,
                        OBSERVED,
                        bearer().as(Authenticated.YES).inHandler().witnessed(responseStatus())),
                row(APPLICATION_DECISION, OBSERVED, refusal().inHandler()),
                row(UNCLASSIFIED, INFERRED, bearer().as(Authenticated.YES).by(DecidedBy.CONTAINER)));
    }
}
