package io.why401.engine.instrument.library;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.why401.engine.instrument.HookRegistry;
import io.why401.engine.instrument.LibraryHooks;
import net.bytebuddy.asm.Advice;

/** Apache HttpClient 4.3 to 4.5, as {@link HttpClientHooks}: authentication and retries are inside of it (read in 4.5.14). */
public final class HttpClient4Hooks implements LibraryHooks {

    @Override
    public String name() {
        return "httpclient4";
    }

    @Override
    public void declare(HookRegistry hooks) {
        String clients = "org.apache.http.impl.client.";
        hooks.advise(clients + "InternalHttpClient", named("doExecute").and(takesArguments(3)), Executed.class);
        hooks.advise(clients + "MinimalHttpClient", named("doExecute").and(takesArguments(3)), Executed.class);
    }

    /** Witness: the request as the application made it, with the whole URI as a rule. */
    static final class Executed {
        @Advice.OnMethodExit(suppress = Throwable.class)
        static void exit(@Advice.Argument(1) Object request, @Advice.Return Object response) {
            Why401Bridge.answered("httpclient4", request, response);
        }
    }
}
