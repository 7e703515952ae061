package io.why401.engine.instrument.library;

import static net.bytebuddy.matcher.ElementMatchers.declaresMethod;
import static net.bytebuddy.matcher.ElementMatchers.isDeclaredBy;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.why401.engine.instrument.HookRegistry;
import io.why401.engine.instrument.LibraryHooks;
import java.util.List;
import net.bytebuddy.asm.Advice;

/**
 * Spring WebFlux 5.3 to 7.0 on any server. The status is a value in Spring's response until the commit, so it is there
 * that the stack still shows who decided (read in 5.3.31, 6.2.12, 7.0.10).
 */
public final class WebFluxHooks implements LibraryHooks {

    /** {@code (exchange, exception)}: the last that an exception meets, Boot 2 and 3, Boot 4, and Spring without Boot. */
    private static final List<String> EXCEPTION_HANDLERS = List.of(
            "org.springframework.boot.autoconfigure.web.reactive.error.AbstractErrorWebExceptionHandler",
            "org.springframework.boot.webflux.autoconfigure.error.AbstractErrorWebExceptionHandler",
            "org.springframework.web.server.handler.ResponseStatusExceptionHandler");

    @Override
    public String name() {
        return "spring-webflux";
    }

    @Override
    public void declare(HookRegistry hooks) {
        hooks.advise(
                "org.springframework.web.server.adapter.HttpWebHandlerAdapter",
                named("createExchange").and(takesArguments(2)),
                ExchangeMade.class);
        // handleRequest itself in 5.3, from 6.0 what it gives to a worker. Spring 7.0 has no Undertow.
        hooks.advise(
                "org.springframework.http.server.reactive.UndertowHttpHandlerAdapter",
                takesArguments(1).and(takesArgument(0, named("io.undertow.server.HttpServerExchange"))),
                HandledOnUndertow.class);
        // From 6.0 setRawStatusCode calls setStatusCode, in 5.3 the two are apart.
        hooks.advise(
                "org.springframework.http.server.reactive.AbstractServerHttpResponse",
                named("setStatusCode")
                        .and(takesArguments(1))
                        .or(named("setRawStatusCode")
                                .and(isDeclaredBy(declaresMethod(named("setStatusCode")
                                        .and(takesArgument(0, named("org.springframework.http.HttpStatus"))))))),
                StatusSet.class);
        for (String handler : EXCEPTION_HANDLERS) {
            hooks.advise(handler, named("handle").and(takesArguments(2)), ExceptionHandled.class);
        }
        hooks.advise(
                "org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerAdapter",
                named("handleException").and(takesArguments(4)),
                HandlerFailed.class);
    }

    /** Scope: the thread that the server lent to this request knows it as an exchange from here on. */
    static final class ExchangeMade {
        @Advice.OnMethodExit(suppress = Throwable.class)
        static void exit(@Advice.Return Object exchange) {
            Why401Bridge.narrowed(exchange);
        }
    }

    /** Scope: {@code HttpServerExchange.dispatch(Runnable)}, other than with a handler, does not tell the worker which exchange it is for. */
    static final class HandledOnUndertow {
        @Advice.OnMethodEnter(suppress = Throwable.class)
        static Object enter(@Advice.Argument(0) Object exchange) {
            return Why401Bridge.entered(exchange);
        }

        @Advice.OnMethodExit(suppress = Throwable.class, onThrowable = Throwable.class)
        static void exit(@Advice.Enter Object previous) {
            Why401Bridge.left(previous);
        }
    }

    /** Decision: on enter, while the field still tells whether an earlier decision holds. */
    static final class StatusSet {
        @Advice.OnMethodEnter(suppress = Throwable.class)
        static void enter(@Advice.Argument(0) Object status, @Advice.This Object response) {
            if (status != null) {
                Why401Bridge.decided("spring-webflux", response, status);
            }
        }
    }

    /** Witness: whichever thread built the exception, it is this exchange's. */
    static final class ExceptionHandled {
        @Advice.OnMethodEnter(suppress = Throwable.class)
        static void enter(@Advice.Argument(0) Object exchange, @Advice.Argument(1) Object exception) {
            Why401Bridge.witnessed(exchange, exception);
        }
    }

    /** Witness: {@code (exchange, exception, handler, binding)} from 6.0, {@code (exception, handler, binding, exchange)} in 5.3. */
    static final class HandlerFailed {
        @Advice.OnMethodEnter(suppress = Throwable.class)
        static void enter(
                @Advice.Argument(0) Object first, @Advice.Argument(1) Object second, @Advice.Argument(3) Object last) {
            if (first instanceof Throwable) {
                Why401Bridge.witnessed(last, first);
            } else {
                Why401Bridge.witnessed(first, second);
            }
        }
    }
}
