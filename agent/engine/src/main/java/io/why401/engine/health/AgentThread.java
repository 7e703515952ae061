package io.why401.engine.health;

/**
 * Makes the agent's threads: daemons that take nothing over from the thread that starts them, neither its context class
 * loader nor its inheritable thread locals, which would keep an application alive.
 */
public final class AgentThread {

    private AgentThread() {}

    /** Not started yet. {@code name} gets {@code why401-} in front. */
    public static Thread daemon(String name, Runnable work) {
        Thread thread = new Thread(null, work, "why401-" + name, 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(AgentThread.class.getClassLoader());
        // Else the application's default handler would get to hear of a fault that is none of its own.
        thread.setUncaughtExceptionHandler(
                (ended, error) -> AgentLog.error("thread " + ended.getName() + " ended: " + error));
        return thread;
    }
}
