package io.why401.engine.instrument.library;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.why401.engine.instrument.HookRegistry;
import io.why401.engine.instrument.LibraryHooks;
import io.why401.engine.instrument.StatusOf;
import java.util.Set;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/**
 * Jetty 10 and 11. Every response, also the 400 for a request that could not be parsed, passes {@code HttpChannel.commit}
 * once, after the compare-and-set in {@code sendResponse}; {@code Response.newResponseMetaData} would not do, since
 * {@code getCommittedMetaData} calls it too (read in 10.0.24 and 11.0.24). In Jetty 12 both classes are interfaces.
 */
public final class JettyHooks implements LibraryHooks {

    @Override
    public String name() {
        return "jetty";
    }

    /** The channel's class is loaded with the first connection only. */
    @Override
    public Set<String> wakes() {
        return Set.of("org.eclipse.jetty.server.Server");
    }

    @Override
    public void declare(HookRegistry hooks) {
        String channel = "org.eclipse.jetty.server.HttpChannel";
        hooks.advise(channel, named("handle").and(takesArguments(0)), ChannelHandled.class);
        hooks.advise(channel, named("commit").and(takesArguments(1)), ResponseCommitted.class);
        hooks.adviseIfThere(
                "org.eclipse.jetty.server.handler.ContextHandler",
                named("handle").and(takesArguments(2)).and(takesArgument(1, Runnable.class)),
                RunInContext.class);
        String response = "org.eclipse.jetty.server.Response";
        hooks.advise(
                response,
                named("setStatus")
                        .and(takesArguments(int.class))
                        .or(named("setStatusWithReason").and(takesArguments(int.class, String.class))),
                StatusSet.class);
        hooks.advise(response, named("sendError").and(takesArguments(int.class, String.class)), ErrorSent.class);
    }

    /** Scope: one loop for the request's first dispatch, its error pages and its asynchronous ones. */
    static final class ChannelHandled {
        @Advice.OnMethodEnter(suppress = Throwable.class)
        static Object enter(@Advice.FieldValue("_request") Object request) {
            return Why401Bridge.entered(request);
        }

        @Advice.OnMethodExit(suppress = Throwable.class, onThrowable = Throwable.class)
        static void exit(@Advice.Enter Object previous) {
            Why401Bridge.left(previous);
        }
    }

    /** Scope: what {@code AsyncContext.start} was given, and listeners. Without a request it runs for the context itself. */
    static final class RunInContext {
        @Advice.OnMethodEnter(suppress = Throwable.class)
        static @Nullable Object enter(@Advice.Argument(0) @Nullable Object request) {
            return request == null ? null : Why401Bridge.entered(request);
        }

        @Advice.OnMethodExit(suppress = Throwable.class, onThrowable = Throwable.class)
        static void exit(@Advice.Argument(0) @Nullable Object request, @Advice.Enter @Nullable Object previous) {
            if (request != null) {
                Why401Bridge.left(previous);
            }
        }
    }

    /** Decision: before the field changes. */
    static final class StatusSet {
        @Advice.OnMethodEnter(suppress = Throwable.class)
        static void enter(@Advice.Argument(0) int status, @Advice.This Object response) {
            if (status == 401) {
                Why401Bridge.decided("jetty", response);
            }
        }
    }

    /** Decision: {@code HttpChannelState.sendError} sets the status under the channel's lock, where nothing may be read. */
    static final class ErrorSent {
        @Advice.OnMethodEnter(suppress = Throwable.class)
        static void enter(@Advice.Argument(0) int status, @Advice.This Object response) {
            if (status == 401) {
                Why401Bridge.decided("jetty-error", response);
            }
        }
    }

    /** Commit: of interim responses, 101 among them, there may be several to one request. */
    static final class ResponseCommitted {
        @Advice.OnMethodEnter(suppress = Throwable.class)
        static void enter(@StatusOf(0) int status, @Advice.FieldValue("_response") Object response) {
            if (status >= 200) {
                Why401Bridge.committed("jetty", response, status);
            }
        }
    }
}
