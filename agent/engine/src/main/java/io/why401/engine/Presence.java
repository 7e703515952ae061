package io.why401.engine;

import io.why401.engine.health.AgentLog;
import io.why401.engine.health.AgentVersion;
import java.lang.instrument.Instrumentation;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * Tells other processes that the agent is here: an agent property, as the JDK's own debug and management agents have
 * them. The command line reads it through the attach API before it loads anything; the application does not see it.
 */
final class Presence {

    private static final String KEY = "why401";
    private static final String PACKAGE = "jdk.internal.vm";
    private static final String HOLDER = PACKAGE + ".VMSupport"; // JDK 17 to 25

    private final Instrumentation jvm;

    Presence(Instrumentation jvm) {
        this.jvm = jvm;
    }

    /** Joined by calls: an operator's {@code +} would load twenty classes into a JVM that is no server. */
    void says(String doing) {
        properties().setProperty(KEY, AgentVersion.version().concat(" ").concat(doing));
    }

    void ends() {
        properties().remove(KEY);
    }

    /** A runtime that keeps them elsewhere gets ones that nobody reads: the command line then knows less, and that is all. */
    private Properties properties() {
        try {
            Set<Module> agent = Set.of(Presence.class.getModule());
            jvm.redefineModule(
                    Object.class.getModule(), Set.of(), Map.of(PACKAGE, agent), Map.of(), Set.of(), Map.of());
            return (Properties)
                    Class.forName(HOLDER).getMethod("getAgentProperties").invoke(null);
        } catch (ReflectiveOperationException | RuntimeException | LinkageError absent) {
            AgentLog.debug("no agent properties: " + absent);
            return new Properties();
        }
    }
}
