package io.why401.engine.instrument.library;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.why401.engine.instrument.CallFailed;
import io.why401.engine.instrument.HookRegistry;
import io.why401.engine.instrument.LibraryHooks;
import java.util.Set;
import net.bytebuddy.asm.Advice;

/**
 * Tomcat 9.0, 10.1 and 11.0. Headers leave in coyote's {@code Response.setCommitted(true)}, called by Http11OutputBuffer.commit,
 * StreamProcessor.prepareResponse and AjpProcessor.prepareResponse alike, so the status there is the one the client gets
 * (read in 10.1.34 and 11.0.22).
 */
public final class TomcatHooks implements LibraryHooks {

    @Override
    public String name() {
        return "tomcat";
    }

    @Override
    public Set<String> wakes() {
        return Set.of("org.apache.coyote.Response", "org.apache.catalina.connector.CoyoteAdapter");
    }

    @Override
    public void declare(HookRegistry hooks) {
        String adapter = "org.apache.catalina.connector.CoyoteAdapter";
        hooks.advise(adapter, named("service").and(takesArguments(2)), RequestServed.class);
        hooks.advise(adapter, named("asyncDispatch").and(takesArguments(3)), RequestServed.class);
        hooks.advise(
                "org.apache.catalina.core.AsyncContextImpl$RunnableWrapper",
                named("run").and(takesArguments(0)),
                AsyncTaskRun.class);
        hooks.advise(
                "org.apache.catalina.authenticator.AuthenticatorBase",
                named("doLogin").and(takesArguments(3)),
                CallFailed.class);
        String response = "org.apache.coyote.Response";
        hooks.advise(response, named("setStatus").and(takesArguments(int.class)), StatusSet.class);
        hooks.advise(response, named("setCommitted").and(takesArguments(boolean.class)), ResponseCommitted.class);
    }

    /** Scope: argument 0 of both methods is the coyote request. */
    static final class RequestServed {
        @Advice.OnMethodEnter(suppress = Throwable.class)
        static Object enter(@Advice.Argument(0) Object request) {
            return Why401Bridge.entered(request);
        }

        @Advice.OnMethodExit(suppress = Throwable.class, onThrowable = Throwable.class)
        static void exit(@Advice.Enter Object previous) {
            Why401Bridge.left(previous);
        }
    }

    /** Scope: {@code AsyncContext.start} runs the application's task on a thread of Tomcat's pool. */
    static final class AsyncTaskRun {
        @Advice.OnMethodEnter(suppress = Throwable.class)
        static Object enter(@Advice.FieldValue("coyoteRequest") Object request) {
            return Why401Bridge.entered(request);
        }

        @Advice.OnMethodExit(suppress = Throwable.class, onThrowable = Throwable.class)
        static void exit(@Advice.Enter Object previous) {
            Why401Bridge.left(previous);
        }
    }

    /** Decision: before the field changes, so that the status it had tells whether an earlier decision still holds. */
    static final class StatusSet {
        @Advice.OnMethodEnter(suppress = Throwable.class)
        static void enter(@Advice.Argument(0) int status, @Advice.This Object response) {
            if (status == 401) {
                Why401Bridge.decided("tomcat", response);
            }
        }
    }

    /**
     * Commit: on enter, while {@code committed} still tells the first call from any later one. A 101 ends the request, but
     * it is no response: what follows is a WebSocket's frames, or the response proper over HTTP/2.
     */
    static final class ResponseCommitted {
        @Advice.OnMethodEnter(suppress = Throwable.class)
        static void enter(
                @Advice.Argument(0) boolean now,
                @Advice.FieldValue("committed") boolean before,
                @Advice.FieldValue("status") int status,
                @Advice.This Object response) {
            if (now && !before && status >= 200) {
                Why401Bridge.committed("tomcat", response, status);
            }
        }
    }
}
