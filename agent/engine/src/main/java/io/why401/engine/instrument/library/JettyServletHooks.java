package io.why401.engine.instrument.library;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.why401.engine.instrument.HookRegistry;
import io.why401.engine.instrument.LibraryHooks;
import net.bytebuddy.asm.Advice;

/**
 * The servlet APIs of Jetty 12. EE 10 and 11 set the core's status at once; EE 8 and 9, the code of Jetty 11 in other
 * packages, keep their own until the response commits. Either way the decision is reported here, where the servlet
 * request is known, before the core hears of it (read in 12.0.16).
 */
public final class JettyServletHooks implements LibraryHooks {

    private static final String JETTY = "org.eclipse.jetty.";

    @Override
    public String name() {
        return "jetty";
    }

    @Override
    public void declare(HookRegistry hooks) {
        ee10(hooks, JETTY + "ee10.servlet.", Ee10StatusSet.class);
        ee10(hooks, JETTY + "ee11.servlet.", Ee11StatusSet.class);
        nested(hooks, JETTY + "ee8.nested.", Ee8StatusSet.class, Ee8ErrorSent.class);
        nested(hooks, JETTY + "ee9.nested.", Ee9StatusSet.class, Ee9ErrorSent.class);
    }

    /** {@code ServletChannelState.sendError} is where every way of sending an error meets, before it takes its lock. */
    private static void ee10(HookRegistry hooks, String servlet, Class<?> statusSet) {
        hooks.advise(servlet + "ServletChannel", named("handle").and(takesArguments(0)), ServletChannelHandled.class);
        hooks.advise(servlet + "ServletApiResponse", named("setStatus").and(takesArguments(int.class)), statusSet);
        hooks.advise(
                servlet + "ServletChannelState",
                named("sendError").and(takesArguments(int.class, String.class)),
                statusSet);
    }

    private static void nested(HookRegistry hooks, String nested, Class<?> statusSet, Class<?> errorSent) {
        hooks.advise(nested + "HttpChannel", named("handle").and(takesArguments(0)), NestedChannelHandled.class);
        hooks.advise(
                nested + "Response",
                named("setStatus")
                        .and(takesArguments(int.class))
                        .or(named("setStatusWithReason").and(takesArguments(int.class, String.class))),
                statusSet);
        hooks.advise(nested + "Response", named("sendError").and(takesArguments(int.class, String.class)), errorSent);
    }

    /** Scope: also of error pages and asynchronous dispatches, which come without {@code Server.handle}. */
    static final class ServletChannelHandled {
        @Advice.OnMethodEnter(suppress = Throwable.class)
        static Object enter(@Advice.FieldValue("_servletContextRequest") Object request) {
            return Why401Bridge.entered(request);
        }

        @Advice.OnMethodExit(suppress = Throwable.class, onThrowable = Throwable.class)
        static void exit(@Advice.Enter Object previous) {
            Why401Bridge.left(previous);
        }
    }

    /** Scope, the same in EE 8 and 9. */
    static final class NestedChannelHandled {
        @Advice.OnMethodEnter(suppress = Throwable.class)
        static Object enter(@Advice.FieldValue("_coreRequest") Object request) {
            return Why401Bridge.entered(request);
        }

        @Advice.OnMethodExit(suppress = Throwable.class, onThrowable = Throwable.class)
        static void exit(@Advice.Enter Object previous) {
            Why401Bridge.left(previous);
        }
    }

    /** Decision. One class for each name that the bridge is to be told: advice has no field to take it from. */
    static final class Ee10StatusSet {
        @Advice.OnMethodEnter(suppress = Throwable.class)
        static void enter(@Advice.Argument(0) int status, @Advice.This Object response) {
            if (status == 401) {
                Why401Bridge.decided("jetty-ee10", response);
            }
        }
    }

    /** Decision. */
    static final class Ee11StatusSet {
        @Advice.OnMethodEnter(suppress = Throwable.class)
        static void enter(@Advice.Argument(0) int status, @Advice.This Object response) {
            if (status == 401) {
                Why401Bridge.decided("jetty-ee11", response);
            }
        }
    }

    /** Decision. */
    static final class Ee9StatusSet {
        @Advice.OnMethodEnter(suppress = Throwable.class)
        static void enter(@Advice.Argument(0) int status, @Advice.This Object response) {
            if (status == 401) {
                Why401Bridge.decided("jetty-ee9", response);
            }
        }
    }

    /** Decision: the status itself is set under the channel's lock, where nothing may be read. */
    static final class Ee9ErrorSent {
        @Advice.OnMethodEnter(suppress = Throwable.class)
        static void enter(@Advice.Argument(0) int status, @Advice.This Object response) {
            if (status == 401) {
                Why401Bridge.decided("jetty-ee9-error", response);
            }
        }
    }

    /** Decision. */
    static final class Ee8StatusSet {
        @Advice.OnMethodEnter(suppress = Throwable.class)
        static void enter(@Advice.Argument(0) int status, @Advice.This Object response) {
            if (status == 401) {
                Why401Bridge.decided("jetty-ee8", response);
            }
        }
    }

    /** Decision, as {@link Ee9ErrorSent}. */
    static final class Ee8ErrorSent {
        @Advice.OnMethodEnter(suppress = Throwable.class)
        static void enter(@Advice.Argument(0) int status, @Advice.This Object response) {
            if (status == 401) {
                Why401Bridge.decided("jetty-ee8-error", response);
            }
        }
    }
}
