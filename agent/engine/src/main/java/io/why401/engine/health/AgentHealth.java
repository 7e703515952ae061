package io.why401.engine.health;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts what did not go as planned and keeps the state of every library's hooks. Any thread; never throws; what it keeps
 * is bounded by the number of kinds, libraries and names in our own tables.
 */
public final class AgentHealth {

    /** Details are for a person; a bug that invents ever new ones must not eat the heap. */
    private static final int MAX_DETAILS = 200;

    private final Map<String, LongAdder> errors = new ConcurrentHashMap<>();
    private final Map<String, String> details = new ConcurrentHashMap<>();
    private final Map<String, Library> libraries = new ConcurrentHashMap<>();

    /** State of one library's hooks; {@code version} is {@code unknown} when its jar does not tell. */
    public record Library(String version, HookState state, String detail) {}

    /**
     * Something of ours threw and was suppressed. The first of a kind is also a line on stderr: the error's class and place,
     * and never its message, which may quote what a client sent.
     */
    public void error(String kind, Throwable error) {
        String type = error.getClass().getName();
        report(kind, type, type + place(error));
    }

    private static String place(Throwable error) {
        Throwable at = error.getCause() != null ? error.getCause() : error;
        StackTraceElement[] stack = at.getStackTrace();
        String inner = at == error ? "" : " caused by " + at.getClass().getName();
        return inner + (stack.length == 0 ? "" : " at " + stack[0]);
    }

    /** A name in our tables that a library does not have. */
    public void unresolved(String className, String member) {
        report("unresolved_name", className + "." + member, className + " has no " + member);
    }

    private void report(String kind, String key, String detail) {
        errors.computeIfAbsent(kind, k -> new LongAdder()).increment();
        if (details.size() < MAX_DETAILS && details.putIfAbsent(kind + " " + key, detail) == null) {
            AgentLog.warn(kind + ": " + detail + " (counted from now on, see /status)");
        }
    }

    /** A worse state stands: FAILED over MISMATCH over ACTIVE. */
    public void library(String name, String version, HookState state, String detail) {
        Library seen = libraries.merge(
                name,
                new Library(version, state, detail),
                (old, now) -> now.state().compareTo(old.state()) > 0 ? now : old);
        if (seen.state() == state && state != HookState.ACTIVE && seen.detail().equals(detail)) {
            AgentLog.warn(name + " " + version + ": hooks " + state.id() + ", " + detail);
        }
    }

    /** Kind to count, sorted by kind. */
    public Map<String, Long> errors() {
        Map<String, Long> copy = new TreeMap<>();
        errors.forEach((kind, count) -> copy.put(kind, count.sum()));
        return copy;
    }

    /** One line for each distinct error, sorted. */
    public Map<String, String> details() {
        return new TreeMap<>(details);
    }

    public Map<String, Library> libraries() {
        return new TreeMap<>(libraries);
    }
}
