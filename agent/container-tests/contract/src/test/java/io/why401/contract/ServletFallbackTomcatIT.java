package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Event;
import io.why401.contract.harness.Request;
import io.why401.contract.harness.Server;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A container that the agent has no hooks for: Tomcat with its hooks switched off. What comes right all the same, and what does not. */
final class ServletFallbackTomcatIT extends ExactlyOnceContract {

    /** Answered after startAsync, without a dispatch. */
    private static final Set<String> ASYNC =
            Set.of("async-thread", "async-timeout-send-error", "async-start", "async-set-before", "async-ok");

    /** Its error page says 404 after the look. */
    private static final Set<String> CHANGED_LATER = Set.of("error-page-changes");

    ServletFallbackTomcatIT() {
        super(Server.TOMCAT_10_1, "hooks.tomcat.enabled=false");
    }

    @Override
    Stream<Expectation> cases() {
        return Stream.concat(CaseExpectations.ofEveryServer(), CaseExpectations.ofPlainTomcat())
                .filter(one -> !ASYNC.contains(one.name()) && !CHANGED_LATER.contains(one.name()))
                .filter(one -> !one.name().startsWith("guard, ") || one.name().equals("guard, let in"))
                .filter(one -> !one.name().equals("no servlet"));
    }

    @Override
    @Test
    @Disabled("a filter that answers by itself is not seen")
    void tellsPipelinedRequestsApart() {}

    @ParameterizedTest
    @ValueSource(strings = {"/guarded/orders", "/cases/async-set-before"})
    void doesNotSeeWhatNoServletAnswersBeforeItReturns(String path) {
        Request request = Request.get(path);

        assertThat(server().wire().sendUnseen(request).status()).isEqualTo(401);
        server().refused(Request.get("/cases/set-status"));
        server().assertCountsAgree();
        assertThat(server().events().with(request.userAgent())).isEmpty();
    }

    @Test
    void reportsTheMappedHandlerInPlaceOfThePlaceThatDecided() {
        Event event = server().refused(Request.get("/cases/set-status"));

        assertThat(event.text("request.handler")).isEqualTo("com.example.cases.CaseServlet");
        assertThat(event.text("decision.decided_by")).isEqualTo("application");
        assertThat(event.text("decision.class")).isNull();
    }

    @Test
    void namesItselfInPlaceOfTheContainer() {
        assertThat(server().endpoint().get("/status").replaceAll("\\s+", ""))
                .contains("\"servlet\":{\"version\":\"10.1.54\",\"hooks\":\"active\"")
                .doesNotContain("\"tomcat\":{\"version\"");
    }
}
