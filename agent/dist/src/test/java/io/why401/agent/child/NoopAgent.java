package io.why401.agent.child;

/** An agent that does nothing: what the JVM itself prints for any agent is not held against ours. */
public final class NoopAgent {

    private NoopAgent() {}

    public static void premain(String arguments) {
        // Being there is all it is for.
    }
}
