package io.why401.engine.instrument.library;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.why401.engine.instrument.HookRegistry;
import io.why401.engine.instrument.LibraryHooks;
import net.bytebuddy.asm.Advice;

/**
 * OkHttp 3 to 5: the call as the application makes it, so that a 401 which an Authenticator answers inside of it is not
 * seen. Calls by {@code enqueue} end on threads of OkHttp's own and are not seen either.
 */
public final class OkHttpHooks implements LibraryHooks {

    @Override
    public String name() {
        return "okhttp";
    }

    /** The first until 4.2, the second from then on (read in 3.14.9, 4.12.0 and 5.5.1). */
    @Override
    public void declare(HookRegistry hooks) {
        hooks.advise("okhttp3.RealCall", named("execute").and(takesArguments(0)), Executed.class);
        hooks.advise("okhttp3.internal.connection.RealCall", named("execute").and(takesArguments(0)), Executed.class);
    }

    /** Witness: what came back, whatever its status. */
    static final class Executed {
        @Advice.OnMethodExit(suppress = Throwable.class)
        static void exit(@Advice.Return Object response) {
            Why401Bridge.answered("okhttp", response, response);
        }
    }
}
