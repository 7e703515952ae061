package io.why401.engine.instrument.library;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.why401.engine.instrument.CallFailed;
import io.why401.engine.instrument.HookRegistry;
import io.why401.engine.instrument.LibraryHooks;
import java.util.List;
import net.bytebuddy.asm.Advice;

/**
 * Spring Security 5.7 to 7.1, servlet: the calls that carry both the request and the exception it is refused with. Filters
 * stand beside entry points because an application may bring its own entry point, and the filter's identity names the
 * chain (read in 6.5.6 and 7.0.6; the same signatures in 5.7.11, 6.2.8 and 7.1.2).
 */
public final class SpringSecurityHooks implements LibraryHooks {

    private static final String WEB = "org.springframework.security.web.";

    /** {@code (request, response, exception)}: entry points and failure handlers that answer 401. */
    private static final List<String> ENTRY_POINTS = List.of(
            WEB + "authentication.www.BasicAuthenticationEntryPoint",
            WEB + "authentication.www.DigestAuthenticationEntryPoint",
            WEB + "authentication.HttpStatusEntryPoint",
            WEB + "authentication.DelegatingAuthenticationEntryPoint",
            "org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint");

    private static final List<String> FAILURE_HANDLERS = List.of(
            WEB + "authentication.AuthenticationEntryPointFailureHandler",
            WEB + "authentication.SimpleUrlAuthenticationFailureHandler");

    @Override
    public String name() {
        return "spring-security";
    }

    @Override
    public void declare(HookRegistry hooks) {
        String translation = WEB + "access.ExceptionTranslationFilter";
        hooks.advise(translation, named("sendStartAuthentication").and(takesArguments(4)), RefusedInChain.class);
        hooks.advise(translation, named("handleAccessDeniedException").and(takesArguments(4)), RefusedInChain.class);
        hooks.advise(
                WEB + "authentication.www.BasicAuthenticationFilter",
                named("onUnsuccessfulAuthentication").and(takesArguments(3)),
                Refused.class);
        hooks.advise(
                WEB + "authentication.AbstractAuthenticationProcessingFilter",
                named("unsuccessfulAuthentication").and(takesArguments(3)),
                Refused.class);
        // The text of its IllegalArgumentException differs between 6.5 and 7.0; the place does not.
        hooks.advise(
                "org.springframework.security.crypto.password.DelegatingPasswordEncoder$UnmappedIdPasswordEncoder",
                named("matches")
                        .and(takesArguments(2))
                        .or(named("matchesNonNull").and(takesArguments(2))),
                CallFailed.class);
        for (String entryPoint : ENTRY_POINTS) {
            hooks.advise(entryPoint, named("commence").and(takesArguments(3)), Refused.class);
        }
        for (String handler : FAILURE_HANDLERS) {
            hooks.advise(
                    handler,
                    named("onAuthenticationFailure")
                            .and(takesArguments(3))
                            .and(takesArgument(2, named("org.springframework.security.core.AuthenticationException"))),
                    Refused.class);
        }
    }

    /** Handover: {@code (request, response, chain, exception)}. */
    static final class RefusedInChain {
        @Advice.OnMethodEnter(suppress = Throwable.class)
        static void enter(
                @Advice.This Object by, @Advice.Argument(0) Object request, @Advice.Argument(3) Object exception) {
            Why401Bridge.handedOver(request, exception, by);
        }
    }

    /** Handover: {@code (request, response, exception)}. */
    static final class Refused {
        @Advice.OnMethodEnter(suppress = Throwable.class)
        static void enter(
                @Advice.This Object by, @Advice.Argument(0) Object request, @Advice.Argument(2) Object exception) {
            Why401Bridge.handedOver(request, exception, by);
        }
    }
}
