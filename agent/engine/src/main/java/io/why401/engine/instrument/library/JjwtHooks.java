package io.why401.engine.instrument.library;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.why401.engine.instrument.CallFailed;
import io.why401.engine.instrument.HookRegistry;
import io.why401.engine.instrument.LibraryHooks;

/**
 * jjwt 0.9 to 0.11: a resolver that has no key, and a token that is signed with another kind of key than the parser has, are JDK
 * IllegalArgumentExceptions. Since 0.12 they are its own, which are witnessed by their root, and the method takes a CharSequence.
 */
public final class JjwtHooks implements LibraryHooks {

    @Override
    public String name() {
        return "jjwt";
    }

    @Override
    public void declare(HookRegistry hooks) {
        hooks.adviseIfThere(
                "io.jsonwebtoken.impl.DefaultJwtParser",
                named("parse").and(takesArguments(String.class)),
                CallFailed.class);
    }
}
