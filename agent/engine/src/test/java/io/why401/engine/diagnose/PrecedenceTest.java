package io.why401.engine.diagnose;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where two reasons hold, the one whose repair must come first. */
class PrecedenceTest {

    private static Thrown serviceFailure() {
        return authentication("authentication.AuthenticationServiceException")
                .over(thrown(SS + "oauth2.jwt.JwtException")
                        .over(thrown("com.nimbusds.jose.KeySourceException", "com.nimbusds.jose.JOSEException")));
    }

    static Stream<Arguments> pairs() {
        return Stream.of(
                argumentSet(
                        "preflight before missing route",
                        PREFLIGHT_UNAUTHENTICATED,
                        refusal().preflight().routing(Routing.NO_ROUTE).handedOver(insufficient())),
                argumentSet(
                        "misconfiguration before masked error",
                        IDENTITY_PROVIDER_UNREACHABLE,
                        refusal()
                                .bearer(Tokens.expired())
                                .chain("bearer")
                                .errorDispatch(500)
                                .handedOver(insufficient())
                                .witnessed(serviceFailure())),
                argumentSet(
                        "masked error before an uncaught token exception",
                        ERROR_DISPATCH_DENIED,
                        refusal()
                                .bearer(Tokens.expired())
                                .foreignChain()
                                .errorDispatch(500)
                                .handedOver(insufficient())
                                .witnessed(jjwt("ExpiredJwtException"))),
                argumentSet(
                        "masked error before an upstream answer that nobody caught",
                        ERROR_DISPATCH_DENIED,
                        refusal().errorDispatch(500).handedOver(insufficient()).witnessed(unauthorized())),
                argumentSet(
                        "upstream before the handler's own exception",
                        UPSTREAM_REJECTED,
                        refusal().inHandler().witnessed(unauthorized()).witnessed(responseStatus())),
                argumentSet(
                        "upstream without an exception before the handler's own",
                        UPSTREAM_REJECTED,
                        refusal().inHandler().refusedBehind("stock:8081", "GET", "Bearer")),
                argumentSet(
                        "the caller's token before an outgoing 401 that was dealt with",
                        TOKEN_EXPIRED,
                        refusal()
                                .inHandler()
                                .bearer(Tokens.expired())
                                .refusedBehind("stock:8081", "GET", "Bearer")
                                .witnessed(jjwt("ExpiredJwtException"))),
                argumentSet(
                        "security before an outgoing 401 that was dealt with",
                        CREDENTIALS_MISSING,
                        refusal().handedOver(insufficient()).refusedBehind("stock:8081", "GET", "Bearer")),
                argumentSet(
                        "a refused login before the directory's 401",
                        BAD_CREDENTIALS,
                        refusal()
                                .basic()
                                .chain("basic")
                                .handedOver(badCredentials().over(unauthorized()))),
                argumentSet(
                        "a refused token before the missing route",
                        TOKEN_REJECTED,
                        refusal()
                                .bearer(Tokens.good())
                                .chain("bearer")
                                .routing(Routing.NO_ROUTE)
                                .handedOver(invalidBearer())),
                argumentSet(
                        "the first handed-over exception before that of the error dispatch",
                        BAD_CREDENTIALS,
                        refusal()
                                .basic()
                                .chain("basic")
                                .handedOver(badCredentials())
                                .handedOver(insufficient())),
                argumentSet(
                        "a handed-over exception before what was witnessed",
                        ACCOUNT_DISABLED,
                        refusal()
                                .basic()
                                .chain("basic")
                                .handedOver(authentication("authentication.DisabledException"))
                                .witnessed(jjwt("ExpiredJwtException"))),
                argumentSet(
                        "a token exception before the wrapper that followed it",
                        TOKEN_EXPIRED,
                        refusal()
                                .bearer(Tokens.expired())
                                .foreignChain()
                                .handedOver(insufficient())
                                .witnessed(jjwt("ExpiredJwtException"))
                                .witnessed(badCredentials())),
                argumentSet(
                        "the last of two decoders",
                        TOKEN_ISSUER_MISMATCH,
                        refusal()
                                .bearer(Tokens.good())
                                .handedOver(insufficient())
                                .witnessed(invalidJwt("Jwt expired at 2026"))
                                .witnessed(invalidJwt("The iss claim is not valid"))),
                argumentSet(
                        "a refused token before the parent's missing provider",
                        TOKEN_REJECTED,
                        refusal()
                                .bearer(Tokens.good())
                                .chain("bearer")
                                .handedOver(insufficient())
                                .witnessed(authentication("authentication.ProviderNotFoundException"))
                                .witnessed(invalidBearer())
                                .witnessed(authentication("authentication.ProviderNotFoundException"))),
                argumentSet(
                        "a token exception before the handler's wrapper",
                        TOKEN_EXPIRED,
                        refusal()
                                .bearer(Tokens.expired())
                                .inHandler()
                                .witnessed(responseStatus().over(jjwt("ExpiredJwtException")))),
                argumentSet(
                        "missing privileges although a first decoder failed",
                        INSUFFICIENT_PRIVILEGES,
                        refusal()
                                .bearer(Tokens.good())
                                .chain("bearer")
                                .as(Authenticated.YES)
                                .witnessed(jjwt("ExpiredJwtException"))
                                .witnessed(denied())),
                argumentSet(
                        "missing privileges before a missing route",
                        INSUFFICIENT_PRIVILEGES,
                        refusal()
                                .bearer(Tokens.good())
                                .as(Authenticated.YES)
                                .routing(Routing.NO_ROUTE)
                                .witnessed(denied())),
                argumentSet(
                        "a denial before the handler's wrapper",
                        INSUFFICIENT_PRIVILEGES,
                        refusal()
                                .as(Authenticated.YES)
                                .inHandler()
                                .witnessed(denied())
                                .witnessed(responseStatus())),
                argumentSet(
                        "missing factor before missing privileges",
                        INSUFFICIENT_AUTHENTICATION,
                        refusal()
                                .basic()
                                .as(Authenticated.YES)
                                .handedOver(insufficient().saying("Missing Authorities FACTOR_OTT"))),
                argumentSet(
                        "a stale session is no reason on a chain without sessions",
                        CREDENTIALS_MISSING,
                        refusal().session(false).chain("bearer").handedOver(insufficient())),
                argumentSet(
                        "a refused password before the stale session",
                        BAD_CREDENTIALS,
                        refusal().session(false).basic().sessionChain("basic").handedOver(badCredentials())),
                argumentSet(
                        "missing credentials where the routes are not known",
                        CREDENTIALS_MISSING,
                        refusal().routing(Routing.UNKNOWN).handedOver(insufficient())),
                argumentSet(
                        "the handler's decision before an odd header",
                        APPLICATION_DECISION,
                        refusal()
                                .bearer(Tokens.opaque())
                                .problem(CredentialProblem.PLACEHOLDER)
                                .inHandler()),
                argumentSet(
                        "the refused address before the missing credential",
                        ADDRESS_DENIED,
                        refusal()
                                .requirement("hasIpAddress('10.0.0.0/8')", "basic")
                                .handedOver(insufficient())),
                argumentSet(
                        "a refused password under an address rule",
                        BAD_CREDENTIALS,
                        refusal()
                                .basic()
                                .requirement("hasIpAddress('10.0.0.0/8')", "basic")
                                .handedOver(badCredentials())),
                argumentSet(
                        "a certificate of the mesh is not meant for a bearer chain",
                        CREDENTIALS_MISSING,
                        refusal()
                                .presented(Scheme.CLIENT_CERTIFICATE, CredentialLocation.CLIENT_CERTIFICATE)
                                .chain("bearer")
                                .handedOver(insufficient())),
                argumentSet(
                        "a foreign mechanism may take any scheme",
                        BAD_CREDENTIALS,
                        refusal().basic().foreignChain().handedOver(insufficient())),
                argumentSet(
                        "iat in the future behind a claim check",
                        TOKEN_NOT_YET_VALID,
                        refusal()
                                .bearer(Tokens.early())
                                .chain("bearer")
                                .handedOver(invalidBearer().over(invalidJwt("iat claim is invalid.")))));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void theReasonToRepairFirstWins(Reason reason, RefusalBuilder refusal) {
        assertThat(new Diagnostician().diagnose(refusal.build()).reason()).isEqualTo(reason);
    }

    @Test
    void namesTheServiceBehindAndMarksItAsDecider() {
        Diagnosis diagnosis = new Diagnostician()
                .diagnose(refusal()
                        .inHandler()
                        .witnessed(
                                unauthorized().detail("challenge", "Bearer realm=\"stock\", error=\"invalid_token\""))
                        .build());

        assertThat(diagnosis.decidedBy()).isEqualTo(DecidedBy.UPSTREAM);
        assertThat(diagnosis.upstream())
                .isEqualTo(new Diagnosis.Upstream("stock.internal:8081", null, 401, "Bearer error=invalid_token"));
        assertThat(diagnosis.summary()).contains("stock.internal:8081");
    }

    @Test
    void namesTheServiceBehindThatNoExceptionTellsOf() {
        Diagnosis diagnosis = new Diagnostician()
                .diagnose(refusal()
                        .inHandler()
                        .refusedBehind("stock:8081", "POST", "Bearer realm=\"stock\", error=\"invalid_token\"")
                        .build());

        assertThat(diagnosis.confidence()).isEqualTo(Confidence.INFERRED);
        assertThat(diagnosis.upstream())
                .isEqualTo(new Diagnosis.Upstream("stock:8081", "POST", 401, "Bearer error=invalid_token"));
    }

    @Test
    void addsWhatTheClientsExceptionDoesNotTell() {
        Diagnosis diagnosis = new Diagnostician()
                .diagnose(refusal()
                        .inHandler()
                        .witnessed(unauthorized())
                        .refusedBehind("stock.internal:8081", "GET", "Bearer")
                        .build());

        assertThat(diagnosis.confidence()).isEqualTo(Confidence.OBSERVED);
        assertThat(diagnosis.upstream()).isEqualTo(new Diagnosis.Upstream("stock.internal:8081", "GET", 401, "Bearer"));
    }

    @Test
    void keepsTheDeciderWhereTheServiceBehindIsOnlyAFinding() {
        Diagnosis diagnosis = new Diagnostician()
                .diagnose(refusal()
                        .errorDispatch(500)
                        .handedOver(insufficient())
                        .witnessed(unauthorized())
                        .build());

        assertThat(diagnosis.decidedBy()).isEqualTo(DecidedBy.SECURITY);
        assertThat(diagnosis.findings()).contains(UPSTREAM_REJECTED);
    }
}
