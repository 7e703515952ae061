package io.why401.engine.instrument.library;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.why401.engine.instrument.HookRegistry;
import io.why401.engine.instrument.LibraryHooks;
import net.bytebuddy.asm.Advice;

/**
 * Apache HttpClient 5: the classic clients' one way for every call. Authentication and retries are inside of it (read in
 * 5.5.1). The asynchronous ones answer on threads of their own; seen are their calls by SimpleHttpRequest, which is what
 * gives a response that is known.
 */
public final class HttpClientHooks implements LibraryHooks {

    @Override
    public String name() {
        return "httpclient5";
    }

    @Override
    public void declare(HookRegistry hooks) {
        String classic = "org.apache.hc.client5.http.impl.classic.";
        hooks.advise(classic + "InternalHttpClient", named("doExecute").and(takesArguments(3)), Executed.class);
        hooks.advise(classic + "MinimalHttpClient", named("doExecute").and(takesArguments(3)), Executed.class);
        hooks.advise(
                "org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient",
                named("execute")
                        .and(takesArguments(3))
                        .and(takesArgument(0, named("org.apache.hc.client5.http.async.methods.SimpleHttpRequest"))),
                Promised.class);
    }

    /** Witness. */
    static final class Promised {
        @Advice.OnMethodExit(suppress = Throwable.class)
        static void exit(@Advice.Argument(0) Object request, @Advice.Return Object future) {
            Why401Bridge.promised("httpclient5", request, future);
        }
    }

    /** Witness: the request has been completed with its target by now. */
    static final class Executed {
        @Advice.OnMethodExit(suppress = Throwable.class)
        static void exit(@Advice.Argument(1) Object request, @Advice.Return Object response) {
            Why401Bridge.answered("httpclient5", request, response);
        }
    }
}
