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
    private static final Set<String> PASS_ON = Set.of(
            "setStatus",
            "setStatusWithReason",
            "sendError",
            "writeError",
            "setStatusCode",
            "setRawStatusCode",
            "setResponseCode",
            "abortWith",
            "decided",
            "onDecision",
            "handedOver",
            "onHandover",
            "served");

    /** Below their frames a page of the application speaks for them. */
    private static final Set<String> FORM_LOGINS = Set.of("org.apache.catalina.authenticator.FormAuthenticator");

    /** Calls an expired-session strategy, perhaps a lambda, when a newer login has ended the session, and else its chain (Spring Security 4.2 to 7.1). */
    private static final String ENDS_SESSIONS = "org.springframework.security.web.session.ConcurrentSessionFilter";

    /** What stands before handlers, or beside them, in a reactive application. */
    private static final List<String> FILTERS = List.of(
            "org.springframework.web.server.WebFilter",
            "org.springframework.security.web.server.ServerAuthenticationEntryPoint",
            "org.springframework.security.web.server.authentication.ServerAuthenticationFailureHandler",
            "org.springframework.security.web.server.authorization.ServerAccessDeniedHandler");

    private static final String[] SECURITY = {
        "org.springframework.security.", "org.apache.shiro.", "org.pac4j.", "org.keycloak.", "io.dropwizard.auth."
    };

    /**
     * Where the status was set.
     *
     * @param decider the class that set it, wrappers apart
     * @param className the application's class nearest to it, else the library's that set it
     * @param line -1 when unknown
     * @param frames application frames only
     * @param login the container's form login, as {@code class.method}, when it has answered with a page of the application
     * @param superseded below the strategy that Spring Security asks when a newer login has ended the session
     * @param inHandler the filters were passed: a servlet's {@code service} stands on the stack, or a reactive handler
     */
    public record Seen(
            DecidedBy decidedBy,
            @Nullable String decider,
            @Nullable String className,
            @Nullable String method,
            int line,
            List<String> frames,
            @Nullable String login,
            boolean superseded,
            boolean inHandler) {

        /** The same place, in a filter that a framework runs inside its servlet: the handler was not reached. */
        public Seen beforeHandler() {
            return new Seen(decidedBy, decider, className, method, line, frames, login, superseded, false);
        }
    }

    private static final StackWalker WALKER = StackWalker.getInstance();

    private static final StackWalker CLASSES = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    /** A class costs nothing; the JVM makes a method's name, and even more so a line, only when asked, which most frames are not. */
    private interface Frame {
        String type();

        String method();

        int line();
    }

    private record Walked(StackWalker.StackFrame frame) implements Frame {
        @Override
        public String type() {
            return frame.getClassName();
        }

        @Override
        public String method() {
            return frame.getMethodName();
        }

        @Override
        public int line() {
            return frame.getLineNumber();
        }
    }

    private record Kept(String type, String method, int line) implements Frame {}

    /** On the thread that decides. */
    public Seen read() {
        return WALKER.walk(stack -> seen(stack.map(Walked::new)));
    }

    /** Where an exception was thrown that itself decides. Costs what filling in its trace costs: only for a refusal. */
    public Seen of(Throwable thrown) {
        return seen(Stream.of(thrown.getStackTrace())
                .map(frame -> new Kept(frame.getClassName(), frame.getMethodName(), frame.getLineNumber())));
    }

    /** The same for a reactive request: its handler's frames are gone when it answers later, so code that is no filter counts as a handler's. */
    public Seen readReactive() {
        Seen seen = read();
        boolean handler = seen.inHandler() || !seen.frames().isEmpty() && !CLASSES.walk(StackReader::passesFilter);
        return new Seen(
                seen.decidedBy,
                seen.decider,
                seen.className,
                seen.method,
                seen.line,
                seen.frames,
                seen.login,
                seen.superseded,
                handler);
    }

    private static boolean passesFilter(Stream<StackWalker.StackFrame> stack) {
        return stack.limit(MAX_WALKED)
                .map(StackWalker.StackFrame::getDeclaringClass)
                .filter(type -> Code.isApplication(type.getName()))
                .anyMatch(type -> FILTERS.stream().anyMatch(filter -> Lineage.implementsInterface(type, filter)));
    }

    private static Seen seen(Stream<Frame> stack) {
        Frame decider = null;
        Frame application = null;
        List<String> frames = new ArrayList<>(4);
        String login = null;
        boolean superseded = false;
        boolean inHandler = false;
        Frame called = null;
        for (Frame frame : (Iterable<Frame>) stack.limit(MAX_WALKED)::iterator) {
            String type = frame.type();
            boolean own = Code.isApplication(type);
            if (type.startsWith("io.why401.engine.") || (decider == null || own) && passesOn(frame)) {
                continue;
            }
            if (decider == null) {
                decider = frame;
                // Their stacks are so deep that the servlet may lie out of sight; nothing but a handler runs in them.
                inHandler = Code.isHandlerFramework(type);
            }
            if (own) {
                application = application == null ? frame : application;
                if (frames.size() < MAX_SHOWN) {
                    frames.add(Frames.text(type, frame.method(), frame.line()));
                }
            }
            if (login == null && FORM_LOGINS.contains(type)) {
                login = type + "." + frame.method();
            }
            superseded |= type.equals(ENDS_SESSIONS) && called != null && isStrategy(called);
            called = frame;
            inHandler |= type.startsWith("org.springframework.web.reactive.")
                    || type.endsWith("servlet.http.HttpServlet")
                            && frame.method().equals("service");
        }
        if (decider != null && isOnlooker(decider)) {
            // Whoever decided has returned. A servlet stands for the application; below a filter it may be anybody.
            DecidedBy onceThere = inHandler ? DecidedBy.APPLICATION : DecidedBy.UNKNOWN;
            return new Seen(onceThere, null, null, null, -1, List.of(), null, false, inHandler);
        }
        Frame shown = application != null ? application : decider;
        return new Seen(
                decidedBy(decider),
                decider == null ? null : decider.type(),
                shown == null ? null : shown.type(),
                shown == null ? null : shown.method(),
                shown == null ? -1 : shown.line(),
                frames,
                login,
                superseded,
                inHandler);
    }

    /** What ConcurrentSessionFilter calls besides its chain, and besides what passes a status on. */
    private static boolean isStrategy(Frame called) {
        return !called.method().equals("doFilter") && !passesOn(called);
    }

    /** None of these ever sets a 401: the status was looked at when they returned (instrument.library.ServletHooks). */
    private static boolean isOnlooker(Frame frame) {
        return frame.method().equals("service") && frame.type().endsWith(".servlet.http.HttpServlet")
                || frame.method().equals("doFilter")
                        && (frame.type().endsWith(".servlet.http.HttpFilter")
                                || frame.type().equals("org.springframework.web.filter.OncePerRequestFilter")
                                || frame.type().equals("org.springframework.web.filter.DelegatingFilterProxy"));
    }

    /** Reactor Netty's own name is too common a word to leave out everywhere. */
    private static boolean passesOn(Frame frame) {
        return PASS_ON.contains(frame.method())
                || frame.method().equals("status") && frame.type().startsWith("reactor.netty.http.server.HttpServer");
    }

    private static DecidedBy decidedBy(@Nullable Frame decider) {
        if (decider == null) {
            return DecidedBy.UNKNOWN;
        }
        String type = decider.type();
        if (Code.startsWithAny(type, SECURITY)) {
            return DecidedBy.SECURITY;
        }
        return Code.isContainer(type) ? DecidedBy.CONTAINER : DecidedBy.APPLICATION;
    }
}
