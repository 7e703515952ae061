package io.why401.engine.health;

import io.why401.engine.settings.Settings.LogLevel;
import java.io.PrintStream;

/**
 * The agent's own lines, one each, on the stderr that the JVM started with. It touches no logging framework: the
 * application may not have set up its own yet, and may set it up around us.
 */
public final class AgentLog {

    private static final PrintStream ERR = System.err;

    private static volatile LogLevel level = LogLevel.INFO;

    private AgentLog() {}

    public static void level(LogLevel newLevel) {
        level = newLevel;
    }

    public static boolean enabled(LogLevel wanted) {
        return wanted.compareTo(level) >= 0 && wanted != LogLevel.OFF;
    }

    public static void debug(String line) {
        print(LogLevel.DEBUG, line);
    }

    public static void info(String line) {
        print(LogLevel.INFO, line);
    }

    public static void warn(String line) {
        print(LogLevel.WARN, line);
    }

    public static void error(String line) {
        print(LogLevel.ERROR, line);
    }

    private static void print(LogLevel at, String line) {
        if (enabled(at)) {
            String severity = at == LogLevel.INFO ? "" : at.name() + " ";
            // A forged line break in a library's text must not look like a line of ours.
            ERR.println("[why401] " + severity + line.replace('\n', ' ').replace('\r', ' '));
        }
    }
}
