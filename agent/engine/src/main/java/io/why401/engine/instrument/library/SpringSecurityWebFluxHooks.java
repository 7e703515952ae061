package io.why401.engine.instrument.library;

import static net.bytebuddy.matcher.ElementMatchers.isSynthetic;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.why401.engine.instrument.HookRegistry;
import io.why401.engine.instrument.LibraryHooks;
import java.util.List;
import net.bytebuddy.asm.Advice;

/**
 * Spring Security 5.7 to 7.1, WebFlux. Passwords are compared on another thread, so only what carries both the exchange
 * and the exception tells for whom it was built (read in 5.7.11, 6.5.6, 7.1.2).
 */
public final class SpringSecurityWebFluxHooks implements LibraryHooks {

    private static final String SERVER = "org.springframework.security.web.server.";

    private static final List<String> ENTRY_POINTS = List.of(
            SERVER + "DelegatingServerAuthenticationEntryPoint",
            SERVER + "authentication.HttpBasicServerAuthenticationEntryPoint",
            SERVER + "authentication.HttpStatusServerEntryPoint",
            "org.springframework.security.oauth2.server.resource.web.server.BearerTokenServerAuthenticationEntryPoint");

    @Override
    public String name() {
        return "spring-security";
    }

    @Override
    public void declare(HookRegistry hooks) {
        // The lambda that gets the principal of a request that was denied: what it captures stands first.
        hooks.advise(
                SERVER + "authorization.ExceptionTranslationWebFilter",
                isSynthetic()
                        .and(takesArguments(3))
                        .and(takesArgument(1, named("org.springframework.security.access.AccessDeniedException")))
                        .and(takesArgument(2, named("java.security.Principal"))),
                Refused.class);
        // The lambda before it, which does not know yet who was denied: an entry point of the application's own may be
        // next.
        hooks.advise(
                SERVER + "authorization.ExceptionTranslationWebFilter",
                isSynthetic()
                        .and(takesArguments(2))
                        .and(takesArgument(1, named("org.springframework.security.access.AccessDeniedException"))),
                Denied.class);
        // Its lambda stands before failure handlers, whosever they are, and its identity names the chain.
        hooks.advise(
                SERVER + "authentication.AuthenticationWebFilter",
                isSynthetic()
                        .and(takesArguments(3))
                        .and(takesArgument(2, named("org.springframework.security.core.AuthenticationException"))),
                RefusedInFilter.class);
        hooks.advise(
                SERVER + "authorization.HttpStatusServerAccessDeniedHandler",
                named("handle").and(takesArguments(2)),
                Refused.class);
        hooks.advise(
                SERVER + "authentication.ServerAuthenticationEntryPointFailureHandler",
                named("onAuthenticationFailure").and(takesArguments(2)),
                Refused.class);
        for (String entryPoint : ENTRY_POINTS) {
            hooks.advise(entryPoint, named("commence").and(takesArguments(2)), Refused.class);
        }
    }

    /** Handover: {@code (exchange, exception)}. */
    static final class Refused {
        @Advice.OnMethodEnter(suppress = Throwable.class)
        static void enter(
                @Advice.This Object by, @Advice.Argument(0) Object exchange, @Advice.Argument(1) Object exception) {
            Why401Bridge.handedOver(exchange, exception, by);
        }
    }

    /** Handover: {@code (exchange, denied)}, to be given to the entry point or to the handler of denials. */
    static final class Denied {
        @Advice.OnMethodEnter(suppress = Throwable.class)
        static void enter(
                @Advice.FieldValue("authenticationEntryPoint") Object by,
                @Advice.Argument(0) Object exchange,
                @Advice.Argument(1) Object exception) {
            Why401Bridge.handedOver(exchange, exception, by);
        }
    }

    /** Handover: {@code (exchange, chain, exception)}. */
    static final class RefusedInFilter {
        @Advice.OnMethodEnter(suppress = Throwable.class)
        static void enter(
                @Advice.This Object by, @Advice.Argument(0) Object exchange, @Advice.Argument(2) Object exception) {
            Why401Bridge.handedOver(exchange, exception, by);
        }
    }
}
