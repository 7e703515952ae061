package io.why401.engine.capture.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.engine.capture.Members;
import io.why401.engine.capture.RuleFacts;
import io.why401.engine.capture.container.ServletRequestView;
import io.why401.engine.health.AgentHealth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SecurityRulesTest {

    private final AgentHealth health = new AgentHealth();
    private final Members members = new Members(health);
    private final SecurityRules rules = new SecurityRules(members);
    private final Object entryPoint = "an entry point of the second chain";
    private final Object shared = "an entry point of both chains";
    private final Filter first = new Filter(shared);
    private final Filter second = new Filter(entryPoint);
    private final Filter third = new Filter(shared);

    @Test
    void namesTheFirstChainWhoseMatcherSaysYes() {
        assertThat(index(List.of(), new Chain(Matchers.any(), first), new Chain(Matchers.any(), second)))
                .isEqualTo(0);
    }

    @Test
    void namesTheChainOfTheFilterThatRefusedWhateverTheMatchersSay() {
        assertThat(index(List.of(second), new Chain(Matchers.any(), first), new Chain(Matchers.any(), second)))
                .isEqualTo(1);
        assertThat(index(List.of(second), new Chain("foreign", first), new Chain("foreign", second)))
                .isEqualTo(1);
    }

    @Test
    void blamesNoLaterChainForARequestThatAForeignMatcherMayHaveTaken() {
        Chain[] chains = {new Chain("foreign", first), new Chain(Matchers.any(), second, third)};

        assertThat(index(List.of(), chains)).isNull();
        assertThat(index(List.of(shared), chains)).isNull();
        assertThat(index(List.of("somebody else"), chains)).isNull();
    }

    @Test
    void namesTheOneChainThatUsesWhatRefused() {
        assertThat(index(List.of(entryPoint), new Chain("foreign", first), new Chain(Matchers.any(), second)))
                .isEqualTo(1);
    }

    @Test
    void callsNoForeignMatcher() {
        Trap trap = new Trap();

        assertThat(index(List.of(), new Chain(trap, first))).isNull();
        assertThat(trap.called).isFalse();
    }

    private @Nullable Integer index(List<Object> by, Chain... chains) {
        RuleFacts facts = rules.of(new ServletRequestView(members, new Request(List.of(chains))), by);
        return facts == null ? null : facts.chainIndex();
    }

    static final class Filter {
        @SuppressWarnings("UnusedVariable") // Read by name.
        private final Object authenticationEntryPoint;

        Filter(Object authenticationEntryPoint) {
            this.authenticationEntryPoint = authenticationEntryPoint;
        }
    }

    static final class Chain {
        private final Object matcher;
        private final List<Filter> filters;

        Chain(Object matcher, Filter... filters) {
            this.matcher = matcher;
            this.filters = List.of(filters);
        }

        public Object getRequestMatcher() {
            return matcher;
        }

        public List<Filter> getFilters() {
            return filters;
        }
    }

    /** Would hang or read the body, for all that is known. */
    static final class Trap {
        private boolean called;

        public boolean matches(Object request) {
            called = true;
            return true;
        }
    }
}
