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
import org.junit.jupiter.params.provider.MethodSource;

/** A container that the agent has no hooks for: one that it knows, with its hooks switched off. What comes right all the same, and what does not. */
@Tries("as an unknown container")
abstract class ServletFallbackContract extends ExactlyOnceContract {

    /** Answered after startAsync, without a dispatch. */
    private static final Set<String> ASYNC = Set.of(
            "async-thread",
            "async-timeout-send-error",
            "async-start",
            "async-set-before",
            "async-ok",
            "stream-refused",
            "stream-ends");

    /** Its error page says 404 after the look. */
    private static final Set<String> CHANGED_LATER = Set.of("error-page-changes");

    private final String library;
    private final String api;

    /**
     * A server.
     *
     * @param library whose hooks are off
     * @param api version of the jar that has the servlet API
     */
    ServletFallbackContract(Server kind, String library, String api) {
        super(kind, "hooks." + library + ".enabled=false");
        this.library = library;
        this.api = api;
    }

    @Override
    Stream<Expectation> cases() {
        return Stream.concat(CaseExpectations.ofEveryServer(), CaseExpectations.ofPlainTomcat())
                .filter(one -> !ASYNC.contains(one.name()) && !CHANGED_LATER.contains(one.name()))
                .filter(one -> !one.name().startsWith("guard, ") || one.name().equals("guard, let in"));
    }

    @Override
    @Test
    @Disabled("a filter that answers by itself is not seen")
    void tellsPipelinedRequestsApart() {}

    @Override
    @Test
    @Disabled("as above")
    void countsARefusalThatSparedTheBody() {}

    @Override
    @Test
    @Disabled("as above")
    void saysThatAWebSocketWasRefused() {}

    @Override
    @ParameterizedTest
    @MethodSource("lateAnswers")
    @Disabled("as above: its last request goes to that filter")
    void countsOnceWhenTheClientIsGone(String answer) {}

    @Test
    void doesNotSeeAFilterThatAnswersByItself() {
        doesNotSee("/guarded/orders");
    }

    final void doesNotSee(String path) {
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
                .contains("\"servlet\":{\"version\":\"" + api + "\",\"hooks\":\"active\"")
                .doesNotContain("\"" + library + "\":{\"version\"");
    }
}
