package io.why401.contract;

import static io.why401.contract.Expectation.answered;
import static io.why401.contract.Expectation.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Event;
import io.why401.contract.harness.Request;
import io.why401.contract.harness.Server;
import io.why401.contract.harness.Token;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A resource that refuses decided by itself; a request filter before it leaves the reason to the request. */
abstract class JaxRsContract extends FrameworkContract {

    JaxRsContract(Server kind) {
        super(kind);
    }

    @Override
    final Stream<Expectation> cases() {
        return Stream.concat(
                Stream.of(
                        answered("order", () -> Request.get("/api/open/order/7"), 200),
                        answered("forbidden", () -> Request.get("/api/open/forbidden/7"), 403),
                        answered("no resource", () -> Request.get("/api/nowhere"), 404),
                        refused("returned", () -> Request.get("/api/open/returned/7"), "application_decision"),
                        refused("thrown", () -> Request.get("/api/open/thrown/7"), "application_decision"),
                        refused("thrown plain", () -> Request.get("/api/open/thrown-plain/7"), "application_decision"),
                        refused("deferred", () -> Request.get("/api/open/deferred/7"), "application_decision")),
                Stream.of("aborted", "thrown").flatMap(JaxRsContract::filtered));
    }

    private static Stream<Expectation> filtered(String how) {
        String path = "/api/guarded/" + how + "/7";
        return Stream.of(
                refused(how + " by a filter", () -> Request.get(path), "credentials_missing"),
                refused(how + ", placeholder", () -> Request.get(path).bearer("null"), "placeholder_token"),
                refused(
                        how + ", expired",
                        () -> Request.get(path)
                                .bearer(Token.rs256().expiresIn(-900).build()),
                        "token_expired"));
    }

    @ParameterizedTest
    @CsvSource({"aborted", "thrown"})
    void namesTheFilterThatRefused(String how) {
        Event event = server().refused(Request.get("/api/guarded/" + how + "/8"));

        assertThat(event.text("decision.class")).isEqualTo("com.example.jaxrs.TokenFilter");
        assertThat(event.text("decision.method")).isEqualTo("filter");
        assertThat(event.text("decision.decided_by")).isEqualTo("application");
    }

    @ParameterizedTest
    @CsvSource({"thrown, thrown", "thrown-plain, thrownPlain"})
    void namesTheResourceThatThrew(String path, String method) {
        Event event = server().refused(Request.get("/api/open/" + path + "/8"));

        assertThat(event.text("decision.class")).isEqualTo("com.example.jaxrs.OpenOrders");
        assertThat(event.text("decision.method")).isEqualTo(method);
    }

    @Test
    void doesNotTakeAFilterForTheOneThatRefusedWhenAResourceDid() {
        try (var connection = server().wire().open()) {
            connection.send(Request.get("/api/guarded/thrown/9"));
            Request next = Request.get("/api/open/thrown/9");
            connection.send(next);

            assertThat(server().events().of(next.userAgent()).text("decision.class"))
                    .isEqualTo("com.example.jaxrs.OpenOrders");
        }
    }
}
