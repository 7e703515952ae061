package io.why401.engine.diagnose;

import io.why401.engine.capture.OutgoingFacts;
import io.why401.engine.capture.ThrownFacts;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The answer from behind, out of the client's exception, or as the client was seen to get it. */
final class UpstreamReading {

    private UpstreamReading() {}

    /** Null when no service behind was seen to say 401. */
    static Diagnosis.@Nullable Upstream of(@Nullable ThrownFacts thrown, @Nullable OutgoingFacts answer) {
        if (thrown == null) {
            return answer == null ? null : of(answer);
        }
        Diagnosis.Upstream told = of(thrown);
        // The exception is the surer of the two. The answer adds what that does not tell, unless it was another's.
        if (answer == null || told.host() != null && !(answer.host() + ":").startsWith(told.host() + ":")) {
            return told;
        }
        Diagnosis.Upstream seen = of(answer);
        return new Diagnosis.Upstream(
                told.host() == null ? seen.host() : told.host(),
                seen.method(),
                401,
                told.challenge() == null ? seen.challenge() : told.challenge());
    }

    static Diagnosis.Upstream of(ThrownFacts thrown) {
        String host = thrown.details().get("host");
        return new Diagnosis.Upstream(
                host != null ? host : host(thrown.message()),
                null,
                401,
                challenge(thrown.details().get("challenge")));
    }

    private static Diagnosis.Upstream of(OutgoingFacts answer) {
        return new Diagnosis.Upstream(
                answer.host() == null ? null : Words.value(answer.host()),
                answer.method() == null ? null : Words.cap(answer.method(), 16),
                401,
                challenge(answer.challenge()));
    }

    /**
     * {@code … on GET request for "http://host/path"} (RestTemplate, 5 to 7), {@code … from GET http://host/path} (WebClient, 5 to 7),
     * {@code … to [http://host/path]} (Feign, 10 to 13). RestClient's own handler names no URL (6.1 to 7).
     */
    private static @Nullable String host(@Nullable String message) {
        int scheme = message == null ? -1 : message.indexOf("://");
        if (message == null || scheme < 0) {
            return null;
        }
        int from = scheme + 3;
        int to = from;
        while (to < message.length() && isAuthority(message.charAt(to))) {
            to++;
        }
        // User information in front of the host is a credential (RFC 3986 §3.2.1).
        int at = message.lastIndexOf('@', to);
        String host = message.substring(at >= from ? at + 1 : from, to);
        return host.isEmpty() ? null : Words.value(host);
    }

    private static boolean isAuthority(char c) {
        return c > ' ' && "/?#\"]'<>,".indexOf(c) < 0;
    }

    /** The scheme and the error code. Not the rest: a nonce or a Negotiate token is nobody's business. */
    private static @Nullable String challenge(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return null;
        }
        String trimmed = header.trim();
        int space = trimmed.indexOf(' ');
        String scheme = Words.cap(space < 0 ? trimmed : trimmed.substring(0, space), 32);
        int error = trimmed.toLowerCase(Locale.ROOT).indexOf("error=\"");
        int end = error < 0 ? -1 : trimmed.indexOf('"', error + 7);
        return end < 0 ? scheme : scheme + " error=" + Words.value(trimmed.substring(error + 7, end));
    }
}
