package io.why401.engine.instrument.library;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.why401.engine.instrument.HookRegistry;
import io.why401.engine.instrument.LibraryHooks;
import java.util.Set;
import net.bytebuddy.asm.Advice;

/**
 * Undertow 2.2 to 2.4, servlets and plain handlers. One exchange is one request and its response, new for each request
 * and never pooled. Every response of HTTP/1.1, HTTP/2 and AJP goes through {@code HttpServerExchange.startResponse()},
 * once and with the status that leaves; the servlet layer sets its status on the exchange, too (read in 2.2.37, 2.3.18
 * and 2.4.2).
 */
public final class UndertowHooks implements LibraryHooks {

    private static final String EXCHANGE = "io.undertow.server.HttpServerExchange";
    private static final String CONNECTORS = "io.undertow.server.Connectors";

    @Override
    public String name() {
        return "undertow";
    }

    /** The interface of every listener on a port: the classes with hooks are not loaded before the first request. */
    @Override
    public Set<String> wakes() {
        return Set.of("io.undertow.server.OpenListener", EXCHANGE);
    }

    @Override
    public void declare(HookRegistry hooks) {
        hooks.advise(CONNECTORS, named("executeRootHandler").and(takesArguments(2)), HandlersRun.class);
        hooks.advise(
                "io.undertow.servlet.spec.ServletContextImpl",
                named("invokeRunnable").and(takesArguments(2)),
                AsyncTaskRun.class);
        hooks.advise(EXCHANGE, named("setStatusCode").and(takesArguments(int.class)), StatusSet.class);
        hooks.advise(EXCHANGE, named("startResponse").and(takesArguments(0)), ResponseStarted.class);
    }

    /** Scope: on the I/O thread, and again on the worker that {@code dispatch(HttpHandler)} or an async dispatch moved on to. */
    static final class HandlersRun {
        @Advice.OnMethodEnter(suppress = Throwable.class)
        static Object enter(@Advice.Argument(1) Object exchange) {
            return Why401Bridge.entered(exchange);
        }

        @Advice.OnMethodExit(suppress = Throwable.class, onThrowable = Throwable.class)
        static void exit(@Advice.Enter Object previous) {
            Why401Bridge.left(previous);
        }
    }

    /** Scope: {@code AsyncContext.start}, its time-out and its listeners. */
    static final class AsyncTaskRun {
        @Advice.OnMethodEnter(suppress = Throwable.class)
        static Object enter(@Advice.Argument(0) Object exchange) {
            return Why401Bridge.entered(exchange);
        }

        @Advice.OnMethodExit(suppress = Throwable.class, onThrowable = Throwable.class)
        static void exit(@Advice.Enter Object previous) {
            Why401Bridge.left(previous);
        }
    }

    /** Decision: before the state changes, so that the status it had tells whether an earlier decision still holds. */
    static final class StatusSet {
        @Advice.OnMethodEnter(suppress = Throwable.class)
        static void enter(@Advice.Argument(0) int status, @Advice.This Object exchange) {
            if (status == 401) {
                Why401Bridge.decided("undertow", exchange);
            }
        }
    }

    /**
     * Commit: on a normal exit, since the method throws when the response had started before. The status is in the lowest
     * ten bits. A 100 travels on an exchange of its own ({@code HttpServerConnection.sendOutOfBandResponse}); a 101 is
     * followed by the response proper when the upgrade is to HTTP/2.
     */
    static final class ResponseStarted {
        @Advice.OnMethodExit(suppress = Throwable.class)
        static void exit(@Advice.FieldValue("state") int state, @Advice.This Object exchange) {
            if ((state & 0x3FF) >= 200) {
                Why401Bridge.committed("undertow", exchange, state & 0x3FF);
            } else if ((state & 0x3FF) == 101) {
                Why401Bridge.upgraded("undertow", exchange);
            }
        }
    }
}
