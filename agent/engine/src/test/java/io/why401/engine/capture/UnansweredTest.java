package io.why401.engine.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.engine.capture.container.TomcatView;
import io.why401.engine.capture.thrown.ExceptionDetails;
import io.why401.engine.capture.thrown.ThrownReader;
import io.why401.engine.health.AgentHealth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is told of requests that were answered otherwise, on an object with the members of coyote's request. */
class UnansweredTest {

    private final List<String> told = new ArrayList<>();
    private final Members members = new Members(new AgentHealth());
    private final TomcatView tomcat = new TomcatView(members);
    private final Request request = new Request();
    private final Exchange exchange = new Exchange();
    private final Unanswered unanswered =
            new Unanswered(new ThrownReader(members, new ExceptionDetails(Map.of(), Set.of())), new Outcomes() {
                @Override
                public void refused(Refusal refusal, boolean before) {
                    throw new AssertionError("nobody was refused");
                }

                @Override
                public boolean matters(List<String> lineage) {
                    return lineage.contains("java.lang.IllegalStateException");
                }

                @Override
                public void answeredOtherwise(List<ThrownFacts> handedOver, List<ThrownFacts> witnessed) {
                    told.add(handedOver.size() + " " + witnessed.get(0).message());
                }
            });

    private void witness(String text) {
        tomcat.keep(request, exchange);
        exchange.witness(new IllegalStateException(text));
        unanswered.seen(exchange, new IllegalStateException(text));
    }

    @Test
    void tellsOnceWhatWasWitnessed() {
        witness("the user table is gone");
        unanswered.answered(tomcat, request);
        unanswered.answered(tomcat, request);

        assertThat(told).containsExactly("0 the user table is gone");
    }

    @Test
    void waitsForNoAnswerAfterAnOrdinaryRefusal() {
        tomcat.keep(request, exchange);
        unanswered.seen(exchange, new IllegalArgumentException("wrong password"));
        unanswered.answered(tomcat, request);

        assertThat(told).isEmpty();
    }

    @Test
    void tellsNothingAfterTheAnswerHasLeft() {
        witness("the user table is gone");
        unanswered.answered(tomcat, request);
        witness("still gone");
        unanswered.answered(tomcat, request);

        assertThat(told).hasSize(1);
    }

    @Test
    void leavesARefusalToItsDiagnosis() {
        witness("the user table is gone");

        assertThat(unanswered.refused(exchange)).isFalse();
        unanswered.answered(tomcat, request);
        assertThat(told).isEmpty();
    }

    @Test
    void knowsWhatWasToldBeforeTheErrorPageSaid401() {
        witness("the user table is gone");
        unanswered.answered(tomcat, request);

        assertThat(unanswered.refused(exchange)).isTrue();
    }

    /** Requests whose client is gone would be waited for as long as the server runs. */
    @Test
    void givesUpAfterVeryManyAnswersToOthers() {
        witness("the user table is gone");
        for (int others = 0; others < 100_001; others++) {
            unanswered.answered(tomcat, new Request());
        }
        unanswered.answered(tomcat, request);

        assertThat(told).isEmpty();
    }

    static final class Request {
        private final Map<String, Object> attributes = new HashMap<>();

        public @Nullable Object getAttribute(String name) {
            return attributes.get(name);
        }

        public void setAttribute(String name, Object value) {
            attributes.put(name, value);
        }
    }
}
