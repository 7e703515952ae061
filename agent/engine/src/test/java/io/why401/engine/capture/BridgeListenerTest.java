package io.why401.engine.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.engine.health.AgentHealth;
import io.why401.engine.health.HookState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BridgeListenerTest {

    private final AgentHealth health = new AgentHealth();
    private final List<String> takenOut = new ArrayList<>();
    private final BridgeListener listener = new BridgeListener(health, takenOut::add);

    @Test
    void doesNothingWhileTheAgentSleeps() {
        listener.onWitness("scope", new IllegalStateException());
        listener.onHandover("scope", "request", new IllegalStateException(), "by");
        listener.onDecision("tomcat", "response");
        listener.onCommit("tomcat", "response");

        assertThat(listener.onServed("request", "response", null)).isFalse();
        assertThat(health.errors()).isEmpty();
    }

    @Test
    void countsWhatCaptureThrowsAndPassesNothingOn() {
        listener.wake(Captures.of(health, refusal -> {}));

        listener.onDecision("unheard-of", "response");
        listener.onCommit("unheard-of", "response");
        listener.onWitness("scope", "not an exception");

        assertThat(health.errors())
                .containsEntry("capture_decision", 1L)
                .containsEntry("capture_commit", 1L)
                .containsEntry("capture_witness", 1L);
    }

    @Test
    void switchesALibraryOffAfterTenErrors() {
        for (int i = 0; i < 25; i++) {
            listener.onFailure("jjwt", new ClassCastException());
        }

        assertThat(takenOut).containsExactly("jjwt");
        assertThat(health.errors()).containsEntry("hook_jjwt", 25L);
        assertThat(health.libraries())
                .hasEntrySatisfying(
                        "jjwt", library -> assertThat(library.state()).isEqualTo(HookState.FAILED));
    }

    @Test
    void survivesAnErrorWhoseMessageThrows() {
        listener.onFailure("jjwt", new Unspeakable());

        assertThat(health.errors()).containsEntry("hook_jjwt", 1L);
    }

    @Test
    void survivesALibraryThatCannotBeTakenOut() {
        BridgeListener stuck = new BridgeListener(health, library -> {
            throw new IllegalStateException("agent thread gone");
        });

        for (int i = 0; i < 10; i++) {
            stuck.onFailure("jjwt", new ClassCastException());
        }

        assertThat(health.errors()).containsEntry("hook_jjwt", 10L).containsEntry("breaker", 1L);
    }

    private static final class Unspeakable extends RuntimeException {
        private static final long serialVersionUID = 1;

        @Override
        public String getMessage() {
            throw new IllegalStateException("no words");
        }
    }
}
