package io.why401.engine.capture;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A session id came with the request.
 *
 * @param valid whether the container knows it; null when asking could do I/O and so was not done
 * @param made of an id that says so (jvmRoute): the node that made it, when that is another one
 * @param uptime how long this process runs, when that is less than a session lives: an older one was lost in the restart
 */
public record SessionFacts(
        @Nullable Boolean valid,
        @Nullable OtherNode made,
        @Nullable Duration uptime) {

    /** Names of nodes, as the containers' settings have them. */
    public record OtherNode(String name, String own) {}

    public SessionFacts(@Nullable Boolean valid) {
        this(valid, null, null);
    }
}
