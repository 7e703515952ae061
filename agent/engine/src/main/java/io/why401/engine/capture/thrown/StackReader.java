package io.why401.engine.capture.thrown;

import io.why401.engine.capture.DecidedBy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Walks the stack at the decision, from the hook outwards, to the code that said 401. */
public final class StackReader {

    /** Walking costs about 0.2 µs a frame; past these there are only filters and the container. */
    private static final int MAX_WALKED = 40;

    private static final int MAX_SHOWN = 8;

    /** Methods through which a status travels: wrappers of the response call each other under these names. */
    private static final Set<String> PASS_ON =
            Set.of("setStatus", "sendError", "setStatusCode", "setResponseCode", "decided", "onDecision", "served");

    private static final String[] SECURITY = {
        "org.springframework.security.", "org.apache.shiro.", "org.pac4j.", "org.keycloak."
    };

    /**
     * Where the status was set.
     *
     * @param decider the class that set it, wrappers apart
     * @param className the application's class nearest to it, else the library's that set it
     * @param line -1 when unknown
     * @param frames application frames only
     * @param inServlet a servlet's {@code service} stands on the stack: the filters were passed
     */
    public record Seen(
            DecidedBy decidedBy,
            @Nullable String decider,
            @Nullable String className,
            @Nullable String method,
            int line,
            List<String> frames,
            boolean inServlet) {}

    private static final StackWalker WALKER = StackWalker.getInstance();

    /** On the thread that decides. */
    public Seen read() {
        return WALKER.walk(StackReader::seen);
    }

    private static Seen seen(Stream<StackWalker.StackFrame> stack) {
        StackWalker.StackFrame decider = null;
        StackWalker.StackFrame application = null;
        List<String> frames = new ArrayList<>(4);
        boolean inServlet = false;
        for (StackWalker.StackFrame frame : (Iterable<StackWalker.StackFrame>) stack.limit(MAX_WALKED)::iterator) {
            String type = frame.getClassName();
            if (type.startsWith("io.why401.engine.") || PASS_ON.contains(frame.getMethodName())) {
                continue;
            }
            decider = decider == null ? frame : decider;
            if (Code.isApplication(type)) {
                application = application == null ? frame : application;
                if (frames.size() < MAX_SHOWN) {
                    frames.add(Frames.text(type, frame.getMethodName(), frame.getLineNumber()));
                }
            }
            inServlet |= frame.getMethodName().equals("service") && type.endsWith("servlet.http.HttpServlet");
        }
        if (decider != null && isOnlooker(decider)) {
            // Whoever decided has returned. A servlet stands for the application; below a filter it may be anybody.
            DecidedBy onceThere = inServlet ? DecidedBy.APPLICATION : DecidedBy.UNKNOWN;
            return new Seen(onceThere, null, null, null, -1, List.of(), inServlet);
        }
        StackWalker.StackFrame shown = application != null ? application : decider;
        return new Seen(
                decidedBy(decider),
                decider == null ? null : decider.getClassName(),
                shown == null ? null : shown.getClassName(),
                shown == null ? null : shown.getMethodName(),
                shown == null ? -1 : shown.getLineNumber(),
                frames,
                inServlet);
    }

    /** None of these ever sets a 401: the status was looked at when they returned (instrument.library.ServletHooks). */
    private static boolean isOnlooker(StackWalker.StackFrame frame) {
        String type = frame.getClassName();
        return frame.getMethodName().equals("service") && type.endsWith(".servlet.http.HttpServlet")
                || frame.getMethodName().equals("doFilter")
                        && (type.endsWith(".servlet.http.HttpFilter")
                                || type.equals("org.springframework.web.filter.OncePerRequestFilter")
                                || type.equals("org.springframework.web.filter.DelegatingFilterProxy"));
    }

    private static DecidedBy decidedBy(StackWalker.@Nullable StackFrame decider) {
        if (decider == null) {
            return DecidedBy.UNKNOWN;
        }
        String type = decider.getClassName();
        if (Code.startsWithAny(type, SECURITY)) {
            return DecidedBy.SECURITY;
        }
        return Code.isContainer(type) ? DecidedBy.CONTAINER : DecidedBy.APPLICATION;
    }
}
