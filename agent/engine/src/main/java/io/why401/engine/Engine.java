package io.why401.engine;

import io.why401.engine.health.AgentLog;
import io.why401.engine.instrument.BridgeInstallation;
import io.why401.engine.settings.Settings;
import io.why401.engine.settings.SettingsReader;
import java.lang.instrument.Instrumentation;
import org.jspecify.annotations.Nullable;

/**
 * The composition root. Started in every JVM that carries the agent, it reads the settings, puts the bridge in place and
 * then sleeps; {@link Awakening} builds the rest when the first server class comes by.
 */
public final class Engine {

    private Engine() {}

    /** Called once by the entry class, through reflection, on the JVM's starting thread. */
    public static void start(@Nullable String arguments, Instrumentation jvm) throws Exception {
        Settings settings = SettingsReader.read(arguments, System.getProperties(), System.getenv(), AgentLog::warn);
        AgentLog.level(settings.logLevel());
        if (!settings.enabled()) {
            return;
        }
        BridgeInstallation.ensure(jvm);
        // A class of its own: linking this one must not ask for the bridge before it is there.
        Watch.begin(settings, jvm);
    }
}
