package io.why401.engine.instrument.library;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.why401.engine.instrument.CallFailed;
import io.why401.engine.instrument.HookRegistry;
import io.why401.engine.instrument.LibraryHooks;
import io.why401.engine.instrument.SignatureChecked;

/**
 * Nimbus JOSE+JWT 9 and 10: a token that cannot be parsed is a JDK ParseException, whose constructor is not ours to advise;
 * a signature that does not fit is none at all, unless the processor asked. Its other exceptions are witnessed by their
 * roots.
 */
public final class NimbusHooks implements LibraryHooks {

    @Override
    public String name() {
        return "nimbus-jose-jwt";
    }

    @Override
    public void declare(HookRegistry hooks) {
        hooks.advise("com.nimbusds.jwt.JWTParser", named("parse").and(takesArguments(String.class)), CallFailed.class);
        hooks.advise("com.nimbusds.jose.JWSObject", named("verify").and(takesArguments(1)), SignatureChecked.class);
    }
}
