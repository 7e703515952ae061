package io.why401.agent;

import java.io.File;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.InvocationTargetException;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/**
 * Where the JVM enters. Opens the engine's class loader on the agent's jar and hands over; a failure is one line on stderr,
 * and the application goes on without the agent.
 *
 * <p>This class stays for the life of the JVM and may have to start the engine of a later version. The engine's class and
 * the methods called here ({@code start}, {@code awaitReady}, {@code stop}) keep their names and meanings.
 */
public final class Why401Agent {

    /** At work in this JVM. All that is kept of the engine: with it gone, its class loader can be collected. */
    private static @Nullable Class<?> running;

    private Why401Agent() {}

    /** From {@code -javaagent:}, on the main thread, before the application's main class is loaded. */
    public static synchronized void premain(@Nullable String arguments, Instrumentation jvm) {
        start(null, arguments, jvm);
    }

    /** From an attach to a running JVM, on a thread of the JVM's own, which waits for the end of it. */
    public static synchronized void agentmain(@Nullable String arguments, Instrumentation jvm) {
        AgentCall call = AgentCall.parse(arguments);
        if (call.detaches()) {
            stop();
        } else if (running != null) {
            System.err.println("[why401] WARN already at work in this JVM; nothing is changed");
        } else {
            start(call.jar(), call.settings(), jvm);
            awaitReady();
        }
    }

    private static void start(@Nullable File jar, @Nullable String settings, Instrumentation jvm) {
        try {
            ClassLoader loader = new EngineClassLoader(new JarFile(jar == null ? ownJar() : jar, false));
            Class<?> engine = Class.forName("io.why401.engine.Engine", true, loader);
            Object started = engine.getMethod("start", String.class, Instrumentation.class)
                    .invoke(null, settings, jvm);
            if (Boolean.TRUE.equals(started)) {
                running = engine;
            }
        } catch (Throwable failed) {
            // Everything: what leaves premain stops the JVM.
            report("could not start, the application goes on without it", failed);
        }
    }

    private static void awaitReady() {
        try {
            if (running != null) {
                running.getMethod("awaitReady").invoke(null);
            }
        } catch (Throwable failed) {
            report("could not get ready", failed);
        }
    }

    private static void stop() {
        Class<?> engine = running;
        running = null;
        if (engine == null) {
            System.err.println("[why401] WARN nothing to detach: not at work in this JVM");
            return;
        }
        try {
            engine.getMethod("stop").invoke(null);
        } catch (Throwable failed) {
            report("could not be taken off whole", failed);
        }
    }

    private static void report(String what, Throwable failed) {
        Throwable cause = failed instanceof InvocationTargetException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : failed;
        System.err.println("[why401] ERROR " + what + ": " + cause);
    }

    static File ownJar() throws Exception {
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
