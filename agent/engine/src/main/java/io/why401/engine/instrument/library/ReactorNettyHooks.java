package io.why401.engine.instrument.library;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.why401.engine.instrument.HookRegistry;
import io.why401.engine.instrument.LibraryHooks;
import java.util.Set;
import net.bytebuddy.asm.Advice;

/**
 * Reactor Netty 1.0 to 1.3, HTTP/1.1 and HTTP/2. A response leaves where {@code HttpOperations} swaps its state from
 * ready to sent: {@code markSentHeaders} and {@code markSentHeaderAndBody} return true once (read in 1.0.39, 1.1.24,
 * 1.2.11, 1.3.6). The client's operations share that class, and the status is an object inside an object, so the engine
 * looks at both.
 */
public final class ReactorNettyHooks implements LibraryHooks {

    private static final String SERVER = "reactor.netty.http.server.";

    @Override
    public String name() {
        return "reactor-netty";
    }

    /** The handler's class stands for a server that is being set up: the operations' own comes with the first request, too late for a superclass that a client has loaded. */
    @Override
    public Set<String> wakes() {
        return Set.of(SERVER + "HttpServer$HttpServerHandle", SERVER + "HttpServerOperations");
    }

    @Override
    public void declare(HookRegistry hooks) {
        hooks.advise(
                SERVER + "HttpServer$HttpServerHandle",
                named("onStateChange").and(takesArguments(2)),
                RequestHandled.class);
        hooks.advise(
                SERVER + "HttpServerOperations",
                named("status")
                        .and(takesArguments(1))
                        .and(takesArgument(0, named("io.netty.handler.codec.http.HttpResponseStatus"))),
                StatusSet.class);
        hooks.advise(
                "reactor.netty.http.HttpOperations",
                named("markSentHeaders").or(named("markSentHeaderAndBody")),
                HeadersSent.class);
    }

    /** Scope: what the handler does before it first waits; with any other state the connection is no request, and nothing is kept on it. */
    static final class RequestHandled {
        @Advice.OnMethodEnter(suppress = Throwable.class)
        static Object enter(@Advice.Argument(0) Object operations) {
            return Why401Bridge.entered(operations);
        }

        @Advice.OnMethodExit(suppress = Throwable.class, onThrowable = Throwable.class)
        static void exit(@Advice.Enter Object previous) {
            Why401Bridge.left(previous);
        }
    }

    /** Decision: before the status changes, so that the one it had tells whether an earlier decision still holds. */
    static final class StatusSet {
        @Advice.OnMethodEnter(suppress = Throwable.class)
        static void enter(@Advice.Argument(0) Object status, @Advice.This Object operations) {
            if (status != null) {
                Why401Bridge.decided("reactor-netty", operations, status);
            }
        }
    }

    /** Commit: on exit, for the caller that made the change. */
    static final class HeadersSent {
        @Advice.OnMethodExit(suppress = Throwable.class)
        static void exit(@Advice.Return boolean first, @Advice.This Object operations) {
            if (first) {
                Why401Bridge.sent("reactor-netty", operations);
            }
        }
    }
}
