package io.why401.demo.callers;

import org.jspecify.annotations.Nullable;

/**
 * One call and what is to come of it.
 *
 * @param name unique; travels in the User-Agent, so that the agent's event can be told from the others
 * @param reason what the agent is expected to say, or null when the call is to succeed
 */
public record Scenario(String name, @Nullable String reason, Call call) {

    static Scenario refused(String name, String reason, Call call) {
        return new Scenario(name, reason, call);
    }

    static Scenario served(String name, Call call) {
        return new Scenario(name, null, call);
    }

    public boolean isRefused() {
        return reason != null;
    }

    public int expectedStatus() {
        return isRefused() ? 401 : 200;
    }
}
