package io.why401.demo.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.demo.callers.Call;
import io.why401.demo.callers.Scenario;
import io.why401.demo.callers.Traffic;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VerdictTest {

    @Test
    void isSatisfiedWithTheExpectedReasonOnce() {
        assertThat(verdict("token_expired", 401, "token_expired").missing()).isNull();
        assertThat(verdict(null, 200).missing()).isNull();
    }

    @Test
    void namesTheScenarioTheExpectedReasonAndWhatWasSeenInstead() {
        assertThat(verdict("token_expired", 401, "token_rejected").missing())
                .isEqualTo("tried: expected token_expired, but the agent said token_rejected");
        assertThat(verdict("token_expired", 401).missing())
                .isEqualTo("tried: expected token_expired, but the agent said nothing");
    }

    @Test
    void objectsToTwoEventsForOneResponseAndToAnyForASuccess() {
        assertThat(verdict("token_expired", 401, "token_expired", "token_expired")
                        .missing())
                .isEqualTo("tried: expected token_expired, but the agent said token_expired and token_expired"
                        + " for one response");
        assertThat(verdict(null, 200, "unclassified").missing())
                .isEqualTo("tried: expected no refusal, but the agent said unclassified");
    }

    @Test
    void objectsWhenTheShopItselfAnsweredSomethingElse() {
        assertThat(verdict("token_expired", 500).missing())
                .isEqualTo("tried: expected token_expired, but the shop answered 500 instead of 401");
    }

    @Test
    void takesOnlyTheEventsThatCarryTheUserAgentOfThisRun() {
        Traffic traffic = new Traffic(URI.create("http://127.0.0.1"));
        Scenario scenario = new Scenario("tried", "token_expired", Call.get("/"));
        Event own = event("token_expired", traffic.userAgent(scenario));
        Event earlier = event("bad_credentials", new Traffic(URI.create("http://127.0.0.1")).userAgent(scenario));

        List<Verdict> verdicts = Verdict.of(traffic, List.of(new Traffic.Answer(scenario, 401)), List.of(earlier, own));

        assertThat(verdicts).singleElement().extracting(Verdict::events).isEqualTo(List.of(own));
    }

    private static Verdict verdict(@Nullable String expected, int status, String... reasons) {
        Scenario scenario = new Scenario("tried", expected, Call.get("/"));
        return new Verdict(
                new Traffic.Answer(scenario, status),
                Stream.of(reasons).map(reason -> event(reason, "")).toList());
    }

    private static Event event(String reason, String userAgent) {
        return new Event("1", null, "GET", "/", userAgent, "cause", reason, "", "", List.of());
    }
}
