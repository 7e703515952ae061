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
 *
 * <p>Its methods are called by name from the entry class, which may be that of an earlier version.
 */
public final class Engine {

    private static @Nullable Watch watch;

    private Engine() {}

    /** Once, on the JVM's starting thread or on its attaching one. False when there is nothing to stop later. */
    public static synchronized boolean start(@Nullable String arguments, Instrumentation jvm) throws Exception {
        Settings settings = SettingsReader.read(arguments, System.getProperties(), System.getenv(), AgentLog::warn);
        AgentLog.level(settings.logLevel());
        if (!settings.enabled()) {
            return false;
        }
        BridgeInstallation.ensure(jvm);
        // A class of its own: linking this one must not ask for the bridge before it is there.
        watch = Watch.begin(settings, jvm);
        return watch != null;
    }

    /** Waits until a server that is already there is watched. */
    public static synchronized void awaitReady() {
        if (watch != null) {
            watch.awaitReady();
        }
    }

    /** Gives everything back: hooks, threads, port, files. The entry class lets go of this class afterwards. */
    public static synchronized void stop() {
        Watch ending = watch;
        watch = null;
        if (ending != null) {
            ending.end();
        }
    }
}
