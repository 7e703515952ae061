package io.why401.engine.instrument.library;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.why401.engine.instrument.HookRegistry;
import io.why401.engine.instrument.LibraryHooks;
import io.why401.engine.instrument.SignatureChecked;

/** jose4j 0.9: whoever asks it without a JwtConsumer is told of a bad signature by false. Its exceptions are witnessed by their roots. */
public final class Jose4jHooks implements LibraryHooks {

    @Override
    public String name() {
        return "jose4j";
    }

    @Override
    public void declare(HookRegistry hooks) {
        hooks.advise(
                "org.jose4j.jws.JsonWebSignature",
                named("verifySignature").and(takesArguments(0)),
                SignatureChecked.class);
    }
}
