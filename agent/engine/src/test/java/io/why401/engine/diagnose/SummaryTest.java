package io.why401.engine.diagnose;

import static io.why401.engine.diagnose.RefusalBuilder.refusal;
import static io.why401.engine.diagnose.Thrown.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.why401.engine.capture.Routing;
import io.why401.engine.capture.SessionFacts;
import io.why401.engine.capture.SessionFacts.OtherNode;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SummaryTest {

    static Stream<Arguments> summaries() {
        return Stream.of(
                argumentSet(
                        "expired",
                        "token expired 5 min 2 s before the request; issuer idp.example, key k1, lifetime 10 min",
                        refusal().bearer(Tokens.expired()).handedOver(invalidBearer())),
                argumentSet(
                        "issuer with the expected one",
                        "token issuer is not the expected one: https://idp.example/realms/shop, expected issuer https://idp.example/",
                        refusal()
                                .bearer(Tokens.good())
                                .handedOver(
                                        thrown("com.nimbusds.jwt.proc.BadJWTException")
                                                .saying(
                                                        "JWT iss claim has value https://idp.example/realms/shop, must be https://idp.example/"))),
                argumentSet(
                        "missing",
                        "no credentials sent to GET /orders/{id}; needs authenticated (chain api)",
                        refusal().chain("bearer").handedOver(insufficient())),
                argumentSet(
                        "scheme",
                        "basic is not accepted here; accepted: bearer (chain api)",
                        refusal().basic().chain("bearer").handedOver(insufficient())),
                argumentSet(
                        "another node",
                        "session id is of another node: south, this is north (chain api)",
                        refusal()
                                .sessionChain("form")
                                .unknownSession(new SessionFacts(false, new OtherNode("south", "north"), null))
                                .handedOver(insufficient())),
                argumentSet(
                        "ended by a newer login",
                        "session was ended by a newer login of the same user (chain api)",
                        refusal().sessionChain("form").superseded()),
                argumentSet(
                        "login refused for an older session",
                        "login refused: the user has as many sessions as are allowed (chain api)",
                        refusal()
                                .sessionChain("form")
                                .handedOver(
                                        authentication("web.authentication.session.SessionAuthenticationException"))),
                argumentSet(
                        "method",
                        "GET is not supported here, only POST; /orders/1",
                        refusal().routing(Routing.METHOD_NOT_SUPPORTED).handedOver(insufficient())),
                argumentSet(
                        "masked",
                        "really a 500 at GET /orders/{id}: its error page asked for a login; IllegalStateException boom",
                        refusal()
                                .errorDispatch(500)
                                .handedOver(insufficient())
                                .witnessed(thrown("java.lang.IllegalStateException")
                                        .saying("boom"))),
                argumentSet(
                        "application",
                        "application code answered 401 in KeyFilter.handle:42",
                        refusal().inHandler()));
    }

    @ParameterizedTest
    @MethodSource("summaries")
    void saysWhatHappenedWithItsValues(String summary, RefusalBuilder refusal) {
        assertThat(new Diagnostician().diagnose(refusal.build()).summary()).isEqualTo(summary);
    }

    @Test
    void cutsLongValuesAndControlCharacters() {
        String hostile = "k\u001b[31m\r\n" + "x".repeat(500);

        String summary = new Diagnostician()
                .diagnose(refusal()
                        .bearer(Tokens.jwt("RS256", hostile, null, null))
                        .handedOver(invalidBearer())
                        .build())
                .summary();

        assertThat(summary).hasSizeLessThanOrEqualTo(Words.SUMMARY_CAP).doesNotContainPattern("\\p{Cntrl}");
    }

    @ParameterizedTest
    @CsvSource({"PT0S,0 s", "PT59.9S,59 s", "PT5M,5 min", "PT5M2S,5 min 2 s", "PT3H30M,3 h 30 min", "P3DT4H,3 d 4 h"})
    void writesDurationsInTwoUnits(Duration duration, String words) {
        assertThat(Words.of(duration)).isEqualTo(words);
    }
}
