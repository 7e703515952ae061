package io.why401.engine.instrument.library;

import static net.bytebuddy.matcher.ElementMatchers.named;

import io.why401.engine.instrument.HookRegistry;
import io.why401.engine.instrument.LibraryHooks;
import net.bytebuddy.asm.Advice;

/**
 * RestTemplate and RestClient of Spring 5 to 7 on what the JDK brings, where nothing throws: {@code exchange} or an own
 * error handler. The JDK's HttpClient is asked asynchronously there, and its response meets the request's thread again
 * in these classes. On other clients these are seen.
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
