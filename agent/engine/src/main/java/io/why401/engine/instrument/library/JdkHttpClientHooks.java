package io.why401.engine.instrument.library;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.why401.engine.instrument.HookRegistry;
import io.why401.engine.instrument.LibraryHooks;
import net.bytebuddy.asm.Advice;

/**
 * The JDK's HttpClient of Java 17 to 25. One method of one class, at the end of a call that has waited for the network, in
 * a class that nothing else of the JDK loads; and the other one, which answers on threads of its own.
 */
public final class JdkHttpClientHooks implements LibraryHooks {

    @Override
    public String name() {
        return "jdk-http-client";
    }

    @Override
    public void declare(HookRegistry hooks) {
        hooks.advise("jdk.internal.net.http.HttpClientImpl", named("send").and(takesArguments(2)), Sent.class);
        hooks.advise("jdk.internal.net.http.HttpClientImpl", named("sendAsync").and(takesArguments(3)), Promised.class);
    }

    /** Witness: of the public methods of that name, the one that the other calls (17, 21, 25). */
    static final class Promised {
        @Advice.OnMethodExit(suppress = Throwable.class)
        static void exit(@Advice.Return Object future) {
            Why401Bridge.promised("jdk-http-client", null, future);
        }
    }

    /** Witness: an Authenticator has had its say by now. */
    static final class Sent {
        @Advice.OnMethodExit(suppress = Throwable.class)
        static void exit(@Advice.Return Object response) {
            Why401Bridge.answered("jdk-http-client", response, response);
        }
    }
}
