package io.why401.engine.instrument;

import net.bytebuddy.asm.Advice;

/** Witness: a check of a signature that returns whether it fits, and throws nothing when it does not. */
public final class SignatureChecked {

    private SignatureChecked() {}

    /** Both answers count: a service may try several keys. */
    @Advice.OnMethodExit(suppress = Throwable.class)
    static void exit(@Advice.Origin("#t\\##m") String check, @Advice.Return boolean valid) {
        Why401Bridge.verified(check, valid);
    }
}
