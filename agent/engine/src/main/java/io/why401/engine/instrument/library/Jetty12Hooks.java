package io.why401.engine.instrument.library;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.why401.engine.instrument.HookRegistry;
import io.why401.engine.instrument.LibraryHooks;
import io.why401.engine.instrument.StatusOf;
import java.util.List;
import java.util.Set;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/**
 * Jetty 12.0 and 12.1, its core, which every servlet API runs on. A response leaves in {@code HttpStream.send}, outside
 * the channel's lock and past every wrapper. {@code ChannelResponse.lockedPrepareResponse}, a step earlier, also prepares
 * what is then thrown away for an error ({@code ChannelCallback.succeeded} with input left unread). Read in 12.0.16.
 */
public final class Jetty12Hooks implements LibraryHooks {

    private static final String CORE = "org.eclipse.jetty.server.internal.";

    private static final List<String> STREAMS = List.of(
            CORE + "HttpConnection$HttpStreamOverHTTP1",
            "org.eclipse.jetty.http2.server.internal.HttpStreamOverHTTP2",
            "org.eclipse.jetty.http3.server.internal.HttpStreamOverHTTP3",
            "org.eclipse.jetty.fcgi.server.internal.HttpStreamOverFCGI");

    @Override
    public String name() {
        return "jetty";
    }

    @Override
    public Set<String> wakes() {
        return Set.of("org.eclipse.jetty.server.Server");
    }

    @Override
    public void declare(HookRegistry hooks) {
        hooks.adviseIfThere(
                "org.eclipse.jetty.server.Server", named("handle").and(takesArguments(3)), RequestHandled.class);
        hooks.advise(
                "org.eclipse.jetty.server.handler.ContextHandler$ScopedContext",
                named("run").and(takesArguments(2)).and(takesArgument(0, Runnable.class)),
                RunInContext.class);
        hooks.advise(
                CORE + "HttpChannelState$ChannelResponse",
                named("setStatus").and(takesArguments(int.class)),
                StatusSet.class);
        hooks.adviseIfThere(
                "org.eclipse.jetty.server.Response", named("writeError").and(takesArguments(6)), ErrorWritten.class);
        for (String stream : STREAMS) {
            hooks.advise(stream, named("send").and(takesArguments(5)), ResponseSent.class);
        }
    }

    /** Scope: the response is the container's own, where a customizer may have wrapped the request. */
    static final class RequestHandled {
        @Advice.OnMethodEnter(suppress = Throwable.class)
        static Object enter(@Advice.Argument(1) Object response) {
            return Why401Bridge.entered(response);
        }

        @Advice.OnMethodExit(suppress = Throwable.class, onThrowable = Throwable.class)
        static void exit(@Advice.Enter Object previous) {
            Why401Bridge.left(previous);
        }
    }

    /** Scope: what {@code AsyncContext.start} was given, and listeners. Without a request it runs for the context itself. */
    static final class RunInContext {
        @Advice.OnMethodEnter(suppress = Throwable.class)
        static @Nullable Object enter(@Advice.Argument(1) @Nullable Object request) {
            return request == null ? null : Why401Bridge.entered(request);
        }

        @Advice.OnMethodExit(suppress = Throwable.class, onThrowable = Throwable.class)
        static void exit(@Advice.Argument(1) @Nullable Object request, @Advice.Enter @Nullable Object previous) {
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
                Why401Bridge.decided("jetty-12", response);
            }
        }
    }

    /** Decision: before it reaches the channel's response, and with the request that the deciding handler sees. */
    static final class ErrorWritten {
        @Advice.OnMethodEnter(suppress = Throwable.class)
        static void enter(@Advice.Argument(0) Object request, @Advice.Argument(3) int status) {
            if (status == 401) {
                Why401Bridge.decided("jetty-12-error", request);
            }
        }
    }

    /** Commit: without a response it is more content; of interim responses there may be several. */
    static final class ResponseSent {
        @Advice.OnMethodEnter(suppress = Throwable.class)
        static void enter(@Advice.Argument(1) Object response, @StatusOf(1) int status, @Advice.This Object stream) {
            if (response != null && status >= 200) {
                Why401Bridge.committed("jetty-12", stream, status);
            } else if (response != null && status == 101) {
                Why401Bridge.upgraded("jetty-12", stream);
            }
        }
    }
}
