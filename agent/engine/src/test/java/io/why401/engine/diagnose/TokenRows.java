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

/** Reasons about tokens and sessions. */
final class TokenRows {

    private static final String NIMBUS_CHECK = "com.nimbusds.jose.JWSObject#verify";

    private TokenRows() {}

    static Stream<Arguments> rows() {
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
                row(TOKEN_SIGNATURE_INVALID, OBSERVED, bearer().failedCheck(NIMBUS_CHECK)),
                row(
                        TOKEN_SIGNATURE_INVALID,
                        OBSERVED,
                        bearer().failedCheck("org.jose4j.jws.JsonWebSignature#verifySignature")
                                .handedOver(authentication("authentication.BadCredentialsException"))),
                row(
                        TOKEN_KEY_UNKNOWN,
                        OBSERVED,
                        bearer().failedCheck(NIMBUS_CHECK)
                                .witnessed(
                                        thrown("com.nimbusds.jose.proc.BadJOSEException")
                                                .saying(
                                                        "Signed JWT rejected: Another algorithm expected, or no matching key(s) found"))),
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
                        refusal().sessionChain("form").superseded().by(DecidedBy.APPLICATION)),
                row(SESSION_SUPERSEDED, OBSERVED, refusal().superseded().handedOver(insufficient())),
                row(
                        SESSION_SUPERSEDED,
                        OBSERVED,
                        refusal()
                                .sessionChain("form")
                                .handedOver(authentication("web.authentication.session.SessionAuthenticationException")
                                        .saying("Maximum sessions of 1 for this principal exceeded"))),
                row(
                        SESSION_EXPIRED,
                        OBSERVED,
                        refusal()
                                .sessionChain("form")
                                .session(false)
                                .query("key")
                                .handedOver(insufficient())),
                row(
                        REMEMBER_ME_REJECTED,
                        OBSERVED,
                        refusal()
                                .sessionChain("form", "remember_me")
                                .handedOver(insufficient())
                                .witnessed(authentication("core.userdetails.UsernameNotFoundException"))),
                row(
                        REMEMBER_ME_REJECTED,
                        OBSERVED,
                        refusal()
                                .errorDispatch(500)
                                .handedOver(insufficient())
                                .witnessed(authentication(
                                        "web.authentication.rememberme.CookieTheftException",
                                        "web.authentication.rememberme.RememberMeAuthenticationException"))),
                row(
                        REMEMBER_ME_REJECTED,
                        OBSERVED,
                        refusal()
                                .handedOver(insufficient())
                                .witnessed(authentication(
                                        "web.authentication.rememberme.CookieTheftException",
                                        "web.authentication.rememberme.RememberMeAuthenticationException"))));
    }
}
