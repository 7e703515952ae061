package io.why401.engine.diagnose;

import static io.why401.engine.diagnose.Prevention.*;
import static io.why401.engine.diagnose.Reason.*;
import static io.why401.engine.diagnose.RefusalBuilder.NOW;
import static io.why401.engine.diagnose.RefusalBuilder.refusal;
import static io.why401.engine.diagnose.Thrown.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.why401.engine.capture.CredentialProblem;
import io.why401.engine.capture.Routing;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FindingsTest {

    static Stream<Arguments> refusals() {
        return Stream.of(
                argumentSet(
                        "not the handler's wrapper around an upstream answer",
                        List.of(),
                        refusal().inHandler().witnessed(unauthorized()).witnessed(responseStatus())),
                argumentSet("nothing else", List.of(), refusal().handedOver(insufficient())),
                argumentSet(
                        "expired as well as unknown key",
                        List.of(TOKEN_EXPIRED),
                        refusal()
                                .bearer(Tokens.expired())
                                .chain("bearer")
                                .handedOver(invalidBearer()
                                        .over(badJwt().over(thrown("com.nimbusds.jose.proc.BadJOSEException")
                                                .saying("Another algorithm expected, or no matching key(s) found"))))),
                argumentSet(
                        "all checks of one validation",
                        List.of(TOKEN_ISSUER_MISMATCH, TOKEN_CLAIM_REJECTED),
                        refusal()
                                .bearer(Tokens.good())
                                .chain("bearer")
                                .handedOver(
                                        invalidBearer()
                                                .over(
                                                        invalidJwt(
                                                                "Jwt expired at 2026,The iss claim is not valid,The tenant claim is not valid")))),
                argumentSet(
                        "all codes of jose4j",
                        List.of(TOKEN_AUDIENCE_MISMATCH),
                        refusal()
                                .bearer(Tokens.good())
                                .handedOver(insufficient())
                                .witnessed(thrown("org.jose4j.jwt.consumer.InvalidJwtException")
                                        .detail("codes", "12,8"))),
                argumentSet(
                        "not the coarse reason under its refinement",
                        List.of(),
                        refusal()
                                .bearer(Tokens.broken())
                                .chain("bearer")
                                .problem(CredentialProblem.PLACEHOLDER)
                                .handedOver(invalidBearer().over(badJwt().saying("Malformed token")))),
                argumentSet(
                        "odd credential at the handler's own decision",
                        List.of(PLACEHOLDER_TOKEN),
                        refusal()
                                .bearer(Tokens.opaque())
                                .problem(CredentialProblem.PLACEHOLDER)
                                .inHandler()),
                argumentSet(
                        "no credential at the handler's own decision",
                        List.of(CREDENTIALS_MISSING),
                        refusal().inHandler()),
                argumentSet(
                        "stale session without sessions",
                        List.of(SESSION_EXPIRED),
                        refusal().session(false).chain("bearer").handedOver(insufficient())),
                argumentSet(
                        "missing route of a presented token",
                        List.of(NO_SUCH_ROUTE),
                        refusal()
                                .bearer(Tokens.good())
                                .chain("bearer")
                                .routing(Routing.NO_ROUTE)
                                .handedOver(invalidBearer())),
                argumentSet(
                        "token in the URL of a handed-over token failure",
                        List.of(CREDENTIALS_IN_URL),
                        refusal().bearer(Tokens.good()).query("access_token").handedOver(invalidBearer())),
                argumentSet(
                        "no answer for the browser's code",
                        List.of(RESPONSE_HIDDEN_BY_CORS),
                        refusal().origin("https://shop.example").handedOver(insufficient())),
                argumentSet(
                        "origin allowed",
                        List.of(),
                        refusal().origin("https://shop.example").allowOrigin().handedOver(insufficient())),
                argumentSet(
                        "own origin",
                        List.of(),
                        refusal().origin("https://api.example").handedOver(insufficient())),
                argumentSet(
                        "no challenge",
                        List.of(CHALLENGE_MISSING),
                        refusal().noChallenge().handedOver(insufficient())),
                argumentSet(
                        "plain http",
                        List.of(CREDENTIALS_OVER_PLAIN_HTTP),
                        refusal()
                                .basic()
                                .chain("basic")
                                .plainHttp("api.example")
                                .handedOver(badCredentials())),
                argumentSet(
                        "plain http at home",
                        List.of(),
                        refusal()
                                .basic()
                                .chain("basic")
                                .plainHttp("localhost:8080")
                                .handedOver(badCredentials())),
                argumentSet(
                        "plain http, nothing presented",
                        List.of(),
                        refusal().plainHttp("api.example").handedOver(insufficient())),
                argumentSet(
                        "long life",
                        List.of(TOKEN_LIFETIME_EXCESSIVE),
                        refusal()
                                .bearer(Tokens.jwt("RS256", "k1", NOW.minusSeconds(1), NOW.plus(Duration.ofDays(2))))
                                .chain("bearer")
                                .handedOver(invalidBearer())),
                argumentSet(
                        "eternal life",
                        List.of(TOKEN_NEVER_EXPIRES),
                        refusal()
                                .bearer(Tokens.jwt("RS256", "k1", NOW.minusSeconds(1), null))
                                .chain("bearer")
                                .handedOver(invalidBearer())));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void namesWhatElseIsWrong(List<Finding> findings, RefusalBuilder refusal) {
        assertThat(new Diagnostician().diagnose(refusal.build()).findings()).containsExactlyElementsOf(findings);
    }
}
