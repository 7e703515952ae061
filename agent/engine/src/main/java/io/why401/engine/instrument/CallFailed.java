package io.why401.engine.instrument;

import net.bytebuddy.asm.Advice;

/** Witness: a call that failed with an exception of the JDK's, which tells something only because this call threw it. */
public final class CallFailed {

    private CallFailed() {}

    /** The condition is the guard: nothing is done for the call that returns. */
    @Advice.OnMethodExit(suppress = Throwable.class, onThrowable = Throwable.class)
    static void exit(@Advice.Thrown Throwable thrown) {
        if (thrown != null) {
            Why401Bridge.witnessed(thrown);
        }
    }
}
