package io.why401.engine.instrument;

import static net.bytebuddy.matcher.ElementMatchers.isConstructor;

import java.util.List;
import net.bytebuddy.asm.Advice;

/**
 * Witnesses of one library: the constructors of its root exceptions, by name. Exceptions are the stablest API that these
 * libraries have, and advice on them sees those that application code swallows.
 *
 * @param roots root classes only, never the JDK's: a subclass passes through them on its own way up
 */
public record WitnessHooks(String name, List<String> roots) implements LibraryHooks {

    @Override
    public void declare(HookRegistry hooks) {
        for (String root : roots) {
            hooks.advise(root, isConstructor(), ExceptionBuilt.class);
        }
    }

    /** On exit, because {@code this} may not be touched before; runs twice in a {@code this(…)} chain, so the engine dedupes. */
    static final class ExceptionBuilt {
        @Advice.OnMethodExit(suppress = Throwable.class)
        static void exit(@Advice.This Object exception) {
            Why401Bridge.witnessed(exception);
        }
    }
}
