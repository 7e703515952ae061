package io.why401.engine.instrument.library;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.why401.engine.instrument.HookRegistry;
import io.why401.engine.instrument.LibraryHooks;
import net.bytebuddy.asm.Advice;

/**
 * OpenFeign 10 to 13 on the client that it brings, where an interface gives the response itself or an ErrorDecoder throws
 * what it likes. On other clients these are seen.
 */
public final class FeignHooks implements LibraryHooks {

    @Override
    public String name() {
        return "feign";
    }

    /** The first until 13.6, where the second does not exist; in 13.11 it has nothing of its own any more. */
    @Override
    public void declare(HookRegistry hooks) {
        hooks.adviseIfThere("feign.Client$Default", named("execute").and(takesArguments(2)), Executed.class);
        hooks.advise("feign.DefaultClient", named("execute").and(takesArguments(2)), Executed.class);
    }

    /** Witness: one attempt; the answer to a later one replaces it. */
    static final class Executed {
        @Advice.OnMethodExit(suppress = Throwable.class)
        static void exit(@Advice.Argument(0) Object request, @Advice.Return Object response) {
            Why401Bridge.answered("feign", request, response);
        }
    }
}
