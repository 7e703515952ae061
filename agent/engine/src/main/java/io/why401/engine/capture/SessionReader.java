package io.why401.engine.capture;

import io.why401.engine.capture.SessionFacts.OtherNode;
import io.why401.engine.capture.container.ContainerView;
import io.why401.engine.capture.container.RequestView;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** What can be told of a session id that came: whether it is known here, and if not, whether another node or an earlier process may know it. */
final class SessionReader {

    private static final int MAX_NODE = 40;

    private final Members members;
    private final InstantSource clock;

    SessionReader(Members members, InstantSource clock) {
        this.members = members;
        this.clock = clock;
    }

    /** Asked for with the first session that is not known. */
    private static final class ThisProcess {

        /** Null where the system does not say. */
        static final @Nullable Instant STARTED =
                ProcessHandle.current().info().startInstant().orElse(null);
    }

    /** Null when no session id came. */
    @Nullable
    SessionFacts read(ContainerView container, RequestView request) {
        String id = request.requestedSessionId();
        if (id == null) {
            return null;
        }
        Boolean valid = container.sessionValid(request, id);
        return Boolean.FALSE.equals(valid)
                ? new SessionFacts(false, otherNode(id, container.node(request)), uptime(request))
                : new SessionFacts(valid);
    }

    /** The name stands behind the id: {@code 0A1B2C.north}. Any client can invent it, and what looks like no name may be a secret. */
    private static @Nullable OtherNode otherNode(String id, @Nullable String own) {
        int dot = id.indexOf('.');
        String name = id.substring(dot + 1);
        return own == null || dot < 0 || name.equals(own) || !isName(name) ? null : new OtherNode(name, own);
    }

    private static boolean isName(String text) {
        return !text.isEmpty()
                && text.length() <= MAX_NODE
                && text.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '_'));
    }

    private @Nullable Duration uptime(RequestView request) {
        Object context = request.servletContext();
        Instant started = ThisProcess.STARTED;
        if (started == null || context == null) {
            return null;
        }
        Duration uptime = Duration.between(started, clock.instant());
        // In minutes, 0 for a session that never ends (Servlet 4.0 §15.2); before, everybody's default.
        int minutes = members.callIfThere(context, "getSessionTimeout") instanceof Integer timeout ? timeout : 30;
        boolean mayBeOlder = minutes <= 0 || uptime.toMinutes() < minutes;
        return mayBeOlder && !uptime.isNegative() ? uptime : null;
    }
}
