package io.why401.engine.health;

import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private static final String UNKNOWN = "unknown";

    private final Map<String, LongAdder> errors = new ConcurrentHashMap<>();
    private final Map<String, String> details = new ConcurrentHashMap<>();
    private final Map<String, Library> libraries = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> hooks = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> misfits = new ConcurrentHashMap<>();

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

    /** One place of a library that speaks to us now. */
    public void active(String library, String version, String place) {
        library(library, version, HookState.ACTIVE, "");
        in(hooks, library).add(place);
    }

    /** A worse state stands: FAILED over MISMATCH over ACTIVE. */
    public void library(String name, String version, HookState state, String detail) {
        if (state == HookState.MISMATCH) {
            in(misfits, name).add(detail);
        } else if (state == HookState.FAILED) {
            hooks.remove(name);
        }
        Library seen = libraries.merge(
                name,
                new Library(version, state, detail),
                (old, now) -> now.state().compareTo(old.state()) > 0 ? now : old);
        if (seen.state() == state && state != HookState.ACTIVE && seen.detail().equals(detail)) {
            AgentLog.warn(name + " " + version + ": hooks " + state.id() + ", " + detail);
        }
    }

    /** What a jar's name did not tell, its manifest did. */
    public void version(String library, String version) {
        libraries.computeIfPresent(
                library,
                (name, known) ->
                        known.version().equals(UNKNOWN) ? new Library(version, known.state(), known.detail()) : known);
    }

    private static Set<String> in(Map<String, Set<String>> byLibrary, String library) {
        return byLibrary.computeIfAbsent(library, name -> ConcurrentHashMap.newKeySet());
    }

    /** The places of a library that were found and are in use, sorted. */
    public List<String> hooks(String library) {
        return hooks.getOrDefault(library, Set.of()).stream().sorted().toList();
    }

    /** The places of a library that did not fit, sorted. */
    public List<String> misfits(String library) {
        return misfits.getOrDefault(library, Set.of()).stream().sorted().toList();
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

    /** Whether hooks of that library are in use, if not all of them. */
    public boolean speaks(String library) {
        Library known = libraries.get(library);
        return known != null && known.state() != HookState.FAILED;
    }

    public Map<String, Library> libraries() {
        return new TreeMap<>(libraries);
    }
}
