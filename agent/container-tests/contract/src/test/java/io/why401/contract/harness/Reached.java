package io.why401.contract.harness;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which reasons the tests of this run have got from each kind of server. */
public final class Reached {

    private static final Map<String, Set<String>> REASONS = new ConcurrentHashMap<>();

    private Reached() {}

    static void add(Launchable server, Iterable<Event> events) {
        Set<String> reasons = REASONS.computeIfAbsent(server.folder(), any -> ConcurrentHashMap.newKeySet());
        events.forEach(event -> reasons.add(event.reason()));
    }

    /** None of a server that no test has used. */
    public static Set<String> on(Launchable server) {
        return Set.copyOf(REASONS.getOrDefault(server.folder(), Set.of()));
    }
}
