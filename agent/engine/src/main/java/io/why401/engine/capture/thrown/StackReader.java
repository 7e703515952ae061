package io.why401.engine.capture.thrown;

import io.why401.engine.capture.DecidedBy;
import io.why401.engine.capture.spring.Lineage;
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
            Set.of("setStatus", "sendError", "setStatusCode", "setRawStatusCode", "decided", "onDecision");

    /** What stands before handlers, or beside them, in a reactive application. */
    private static final List<String> FILTERS = List.of(
            "org.springframework.web.server.WebFilter",
            "org.springframework.security.web.server.ServerAuthenticationEntryPoint",
            "org.springframework.security.web.server.authentication.ServerAuthenticationFailureHandler",
            "org.springframework.security.web.server.authorization.ServerAccessDeniedHandler");

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
     * @param inHandler the filters were passed: a servlet's {@code service} stands on the stack, or a reactive handler
     */
    public record Seen(
            DecidedBy decidedBy,
            @Nullable String decider,
            @Nullable String className,
            @Nullable String method,
            int line,
            List<String> frames,
            boolean inHandler) {}

    private static final StackWalker WALKER = StackWalker.getInstance();

    private static final StackWalker CLASSES = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    /** On the thread that decides. */
    public Seen read() {
        return WALKER.walk(StackReader::seen);
    }

    /** The same for a reactive request: its handler's frames are gone when it answers later, so code that is no filter counts as a handler's. */
    public Seen readReactive() {
        Seen seen = read();
        boolean handler = seen.inHandler() || !seen.frames().isEmpty() && !CLASSES.walk(StackReader::passesFilter);
        return new Seen(
                seen.decidedBy(), seen.decider(), seen.className(), seen.method(), seen.line(), seen.frames(), handler);
    }

    private static boolean passesFilter(Stream<StackWalker.StackFrame> stack) {
        return stack.limit(MAX_WALKED)
                .map(StackWalker.StackFrame::getDeclaringClass)
                .filter(type -> Code.isApplication(type.getName()))
                .anyMatch(type -> FILTERS.stream().anyMatch(filter -> Lineage.implementsInterface(type, filter)));
    }

    private static Seen seen(Stream<StackWalker.StackFrame> stack) {
        StackWalker.StackFrame decider = null;
        StackWalker.StackFrame application = null;
        List<String> frames = new ArrayList<>(4);
        boolean inHandler = false;
        for (StackWalker.StackFrame frame : (Iterable<StackWalker.StackFrame>) stack.limit(MAX_WALKED)::iterator) {
            String type = frame.getClassName();
            if (type.startsWith("io.why401.engine.") || passesOn(type, frame.getMethodName())) {
                continue;
            }
            decider = decider == null ? frame : decider;
            if (Code.isApplication(type)) {
                application = application == null ? frame : application;
                if (frames.size() < MAX_SHOWN) {
                    frames.add(Frames.text(type, frame.getMethodName(), frame.getLineNumber()));
                }
            }
            inHandler |= type.startsWith("org.springframework.web.reactive.")
                    || frame.getMethodName().equals("service") && type.endsWith("servlet.http.HttpServlet");
        }
        StackWalker.StackFrame shown = application != null ? application : decider;
        return new Seen(
                decidedBy(decider),
                decider == null ? null : decider.getClassName(),
                shown == null ? null : shown.getClassName(),
                shown == null ? null : shown.getMethodName(),
                shown == null ? -1 : shown.getLineNumber(),
                frames,
                inHandler);
    }

    /** Reactor Netty's own name is too common a word to leave out everywhere. */
    private static boolean passesOn(String type, String method) {
        return PASS_ON.contains(method)
                || method.equals("status") && type.startsWith("reactor.netty.http.server.HttpServer");
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
