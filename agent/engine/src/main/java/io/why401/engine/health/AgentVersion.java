package io.why401.engine.health;

/**
 * The one place where the code knows its version. A constant, not a filtered resource: nothing to open, nothing to lose
 * in packaging; a test holds it to the pom's.
 */
public final class AgentVersion {

    private static final String VERSION = "0.1.0";

    private AgentVersion() {}

    public static String version() {
        return VERSION;
    }
}
