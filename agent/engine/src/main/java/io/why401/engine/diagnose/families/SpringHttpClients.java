package io.why401.engine.diagnose.families;

import io.why401.engine.capture.ThrownFacts;
import io.why401.engine.capture.TokenFacts;
import io.why401.engine.diagnose.Reason;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * RestTemplate, RestClient and WebClient of Spring Framework 5 to 7: another service told this one 401. They are built only where the caller
 * lets the client throw; with {@code exchange()} or an own status handler there is nothing to see.
 */
public final class SpringHttpClients implements ExceptionFamily {

    private static final String BLOCKING = "org.springframework.web.client.HttpClientErrorException";
    private static final String REACTIVE =
            "org.springframework.web.reactive.function.client.WebClientResponseException";

    private static final ClassTable TABLE = new ClassTable()
            .put(BLOCKING + "$Unauthorized", Reason.UPSTREAM_REJECTED)
            .put(REACTIVE + "$Unauthorized", Reason.UPSTREAM_REJECTED);

    @Override
    public String name() {
        return "spring-http-clients";
    }

    /** The leaves, not the roots: a service may see many 404s and 503s from behind, and the list of witnesses is short. */
    @Override
    public List<String> roots() {
        return List.of(BLOCKING + "$Unauthorized", REACTIVE + "$Unauthorized");
    }

    @Override
    public Map<String, Map<String, String>> details() {
        return Map.of(
                BLOCKING + "$Unauthorized",
                Map.of("challenge", "getResponseHeaders.getFirst(WWW-Authenticate)"),
                REACTIVE + "$Unauthorized",
                Map.of("challenge", "getHeaders.getFirst(WWW-Authenticate)", "host", "getRequest.getURI.getHost"));
    }

    @Override
    public @Nullable Reason reasonOf(ThrownFacts thrown, @Nullable TokenFacts token) {
        return TABLE.reasonOf(thrown, token);
    }

    /** Whether the exception came of an outgoing call that was answered 401 or 403: below an authentication, our own client is meant. */
    static boolean refusedUs(ThrownFacts thrown) {
        for (ThrownFacts link = thrown; link != null; link = link.cause()) {
            String type = link.type();
            if (type.startsWith(BLOCKING) || type.startsWith(REACTIVE)) {
                return type.endsWith("$Unauthorized") || type.endsWith("$Forbidden");
            }
            // "Introspection endpoint responded with 401 UNAUTHORIZED" (Spring Security 6, 7), "… with HTTP status code
            // 401" (Nimbus introspectors, 5, 6).
            if (Texts.says(link, "responded with ") && (Texts.says(link, " 401") || Texts.says(link, " 403"))) {
                return true;
            }
            // "Server returned HTTP response code: 401 for URL" (java.net.HttpURLConnection, JDK 17 to 25).
            if (Texts.says(link, "HTTP response code: 401") || Texts.says(link, "HTTP response code: 403")) {
                return true;
            }
        }
        return false;
    }
}
