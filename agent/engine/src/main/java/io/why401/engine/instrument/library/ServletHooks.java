package io.why401.engine.instrument.library;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.why401.engine.instrument.HookRegistry;
import io.why401.engine.instrument.LibraryHooks;
import java.util.Set;
import net.bytebuddy.asm.Advice;

/**
 * A servlet container that we do not know: a last look at the status when the outermost servlet or filter of ours to see
 * returns. Where a container's own hooks have entered a scope, all of this is one read of a thread local.
 *
 * <p>What it cannot see: what the container refuses before any of these classes (constraints, valves, no mapping); a
 * filter that answers by itself and is neither an HttpFilter nor below a filter of Spring's; a servlet that is no
 * HttpServlet; an answer given after {@code startAsync} without a dispatch. What it gets wrong: a status that changes
 * after the look, as an outer filter or an error page for a 401 may do, is counted as it was; one that is set after the
 * commit and that the response then tells (Jetty 10 and 11, and EE 8 and 9 on Jetty 12; Tomcat, Undertow and EE 10 ignore
 * it) is taken for the one that left; {@code why401.requests} lacks what it cannot see, and what failed asynchronously.
 * Who set the status it does not know: the handler it reports is the one that is mapped.
 */
public final class ServletHooks implements LibraryHooks {

    @Override
    public String name() {
        return "servlet";
    }

    /**
     * What a container loads when an application starts in it. Not HttpServlet: a Spring Boot batch job loads it too, by way
     * of DispatcherServlet, when it carries Spring MVC (tried with 3.5.7 and 4.0.7, which load none of these four).
     */
    @Override
    public Set<String> wakes() {
        return Set.of(
                "jakarta.servlet.ServletContainerInitializer",
                "jakarta.servlet.ServletContextEvent",
                "javax.servlet.ServletContainerInitializer",
                "javax.servlet.ServletContextEvent");
    }

    @Override
    public void declare(HookRegistry hooks) {
        declare(hooks, "jakarta.servlet.");
        declare(hooks, "javax.servlet.");
        String filters = "org.springframework.web.filter.";
        hooks.advise(filters + "OncePerRequestFilter", named("doFilter").and(takesArguments(3)), Served.class);
        hooks.advise(filters + "DelegatingFilterProxy", named("doFilter").and(takesArguments(3)), Served.class);
    }

    /** Each has a second method of that name, for HTTP's own types, that this one calls. */
    private static void declare(HookRegistry hooks, String api) {
        hooks.advise(
                api + "http.HttpServlet",
                named("service").and(takesArgument(0, named(api + "ServletRequest"))),
                Served.class);
        hooks.advise(
                api + "http.HttpFilter",
                named("doFilter").and(takesArgument(0, named(api + "ServletRequest"))),
                Served.class);
    }

    /** Scope, decision and commit in one, for the outermost call only. */
    static final class Served {
        @Advice.OnMethodEnter(suppress = Throwable.class)
        static boolean enter(@Advice.Argument(0) Object request) {
            return Why401Bridge.enteredFirst(request);
        }

        @Advice.OnMethodExit(suppress = Throwable.class, onThrowable = Throwable.class)
        static void exit(
                @Advice.Enter boolean outermost,
                @Advice.Argument(0) Object request,
                @Advice.Argument(1) Object response,
                @Advice.Thrown Throwable thrown) {
            if (outermost) {
                Why401Bridge.served(request, response, thrown);
            }
        }
    }
}
