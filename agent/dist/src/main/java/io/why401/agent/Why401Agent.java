package io.why401.agent;

import java.io.File;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.InvocationTargetException;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/**
 * Where the JVM enters. Opens the engine's class loader on this very jar and hands over; a failure is one line on stderr,
 * and the application goes on without the agent.
 */
public final class Why401Agent {

    private Why401Agent() {}

    /** From {@code -javaagent:}, on the main thread, before the application's main class is loaded. */
    public static void premain(@Nullable String arguments, Instrumentation jvm) {
        start(arguments, jvm);
    }

    /** From an attach to a running JVM, on a thread of the JVM's own. */
    public static void agentmain(@Nullable String arguments, Instrumentation jvm) {
        start(arguments, jvm);
    }

    private static void start(@Nullable String arguments, Instrumentation jvm) {
        try {
            JarFile jar = new JarFile(ownJar(), false);
            ClassLoader loader = new EngineClassLoader(jar);
            Class<?> engine = Class.forName("io.why401.engine.Engine", true, loader);
            engine.getMethod("start", String.class, Instrumentation.class).invoke(null, arguments, jvm);
        } catch (Throwable failed) {
            // Everything: what leaves premain stops the JVM.
            Throwable cause = failed instanceof InvocationTargetException wrapped && wrapped.getCause() != null
                    ? wrapped.getCause()
                    : failed;
            System.err.println("[why401] ERROR could not start, the application goes on without it: " + cause);
        }
    }

    private static File ownJar() throws Exception {
        File jar = new File(Why401Agent.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        if (!jar.isFile()) {
            throw new IllegalStateException("why401 must be a jar of its own, and was loaded from " + jar);
        }
        return jar;
    }
}
