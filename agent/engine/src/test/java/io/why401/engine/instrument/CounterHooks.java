package io.why401.engine.instrument;

import static net.bytebuddy.matcher.ElementMatchers.isConstructor;
import static net.bytebuddy.matcher.ElementMatchers.named;

import net.bytebuddy.asm.Advice;

/** One hook of every kind on {@link Counter}, shaped like the real ones. */
final class CounterHooks implements LibraryHooks {

    static final String CLASS = "io.why401.engine.instrument.Counter";

    @Override
    public String name() {
        return "counter";
    }

    @Override
    public void declare(HookRegistry hooks) {
        hooks.advise(CLASS, named("serve"), Served.class);
        hooks.advise(CLASS, named("refuse"), HandedOver.class);
        hooks.advise(CLASS, named("setStatus"), StatusSet.class);
        hooks.advise(CLASS, named("setCommitted"), Committed.class);
        hooks.advise(CLASS + "$Refused", isConstructor(), WitnessHooks.ExceptionBuilt.class);
    }

    static final class Served {
        @Advice.OnMethodEnter(suppress = Throwable.class)
        static Object enter(@Advice.Argument(0) Object request) {
            return Why401Bridge.entered(request);
        }

        @Advice.OnMethodExit(suppress = Throwable.class, onThrowable = Throwable.class)
        static void exit(@Advice.Enter Object previous) {
            Why401Bridge.left(previous);
        }
    }

    static final class HandedOver {
        @Advice.OnMethodEnter(suppress = Throwable.class)
        static void enter(
                @Advice.This Object by, @Advice.Argument(0) Object request, @Advice.Argument(2) Object exception) {
            Why401Bridge.handedOver(request, exception, by);
        }
    }

    static final class StatusSet {
        @Advice.OnMethodEnter(suppress = Throwable.class)
        static void enter(@Advice.Argument(0) int status, @Advice.This Object response) {
            if (status == 401) {
                Why401Bridge.decided("counter", response);
            }
        }
    }

    static final class Committed {
        @Advice.OnMethodEnter(suppress = Throwable.class)
        static void enter(
                @Advice.Argument(0) boolean now,
                @Advice.FieldValue("committed") boolean before,
                @Advice.FieldValue("status") int status,
                @Advice.This Object response) {
            if (now && !before) {
                Why401Bridge.committed("counter", response, status);
            }
        }
    }

    /** Fails with a ClassCastException for anything but a text. */
    static final class Fails {
        @Advice.OnMethodEnter(suppress = Throwable.class)
        static void enter(@Advice.Argument(0) Object length) {
            Why401Bridge.witnessed((String) length);
        }
    }

    static final class MissingField {
        @Advice.OnMethodEnter(suppress = Throwable.class)
        static void enter(@Advice.FieldValue("bytesSent") long sent, @Advice.This Object response) {
            if (sent == 0) {
                Why401Bridge.witnessed(response);
            }
        }
    }
}
