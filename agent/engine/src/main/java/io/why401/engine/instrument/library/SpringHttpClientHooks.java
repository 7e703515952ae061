package io.why401.engine.instrument.library;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.why401.engine.instrument.HookRegistry;
import io.why401.engine.instrument.LibraryHooks;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;

/**
 * Spring 5.3 to 7, where nothing throws: {@code exchange}, {@code exchangeToMono} or an own error handler. WebClient on
 * whatever client; RestTemplate and RestClient on what the JDK brings, whose HttpClient is asked asynchronously there:
 * its response meets the request's thread again in these classes. On other clients these are seen.
 */
public final class SpringHttpClientHooks implements LibraryHooks {

    @Override
    public String name() {
        return "spring-http-clients";
    }

    /** Where the status is read, for before that HttpURLConnection need not have talked to anybody. */
    @Override
    public void declare(HookRegistry hooks) {
        String clients = "org.springframework.http.client.";
        hooks.advise(
                clients + "SimpleClientHttpResponse",
                named("getStatusCode").or(named("getRawStatusCode")),
                ConnectionRead.class);
        hooks.advise(clients + "JdkClientHttpResponse", named("getStatusCode"), ResponseRead.class);
        hooks.advise(
                "org.springframework.web.reactive.function.client.DefaultWebClient$DefaultRequestBodyUriSpec",
                named("exchange").and(takesArguments(0)),
                Exchanged.class);
    }

    /**
     * Witness: the outermost of the call, filters that ask again are inside. The response comes on a thread of the
     * client's, so that it has to be awaited here.
     */
    static final class Exchanged {
        @Advice.OnMethodExit(suppress = Throwable.class)
        @SuppressWarnings("UnusedVariable") // The assignment is what the application gets.
        static void exit(@Advice.Return(readOnly = false, typing = Assigner.Typing.DYNAMIC) Object answer) {
            answer = Why401Bridge.awaited("web-client", answer);
        }
    }

    /** Witness. */
    static final class ConnectionRead {
        @Advice.OnMethodExit(suppress = Throwable.class)
        static void exit(@Advice.FieldValue("connection") Object connection) {
            Why401Bridge.answered("http-url-connection", connection, connection);
        }
    }

    /** Witness. */
    static final class ResponseRead {
        @Advice.OnMethodExit(suppress = Throwable.class)
        static void exit(@Advice.FieldValue("response") Object response) {
            Why401Bridge.answered("jdk-http-client", response, response);
        }
    }
}
