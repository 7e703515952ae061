package io.why401.engine.capture.credential;

import io.why401.engine.capture.CredentialFacts;
import io.why401.engine.capture.CredentialLocation;
import io.why401.engine.capture.CredentialProblem;
import io.why401.engine.capture.RuleFacts;
import io.why401.engine.capture.Scheme;
import io.why401.engine.capture.SessionFacts;
import io.why401.engine.capture.TokenFacts;
import io.why401.engine.capture.container.RequestView;
import io.why401.engine.capture.redact.Fingerprints;
import io.why401.engine.capture.redact.Scrubber;
import io.why401.engine.settings.Settings;
import io.why401.engine.settings.Settings.SubjectMode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From a request's headers to {@link CredentialFacts}, telling the {@link Scrubber} every secret on the way. */
public final class CredentialReader {

    /** Query items that carry credentials by custom; access_token by RFC 6750 §2.3. */
    private static final Set<String> QUERY_KEYS =
            Set.of("access_token", "token", "api_key", "apikey", "api-key", "auth_token", "id_token", "jwt", "key");

    private final List<String> apiKeyHeaders;
    private final SubjectMode subjects;
    private final Fingerprints fingerprints;
    private final TokenReader tokens;

    public CredentialReader(Settings settings, Fingerprints fingerprints) {
        this.apiKeyHeaders = settings.apiKeyHeaders();
        this.subjects = settings.identity().subjects();
        this.fingerprints = fingerprints;
        this.tokens = new TokenReader(fingerprints, subjects);
    }

    /**
     * What was presented, and the token in it.
     *
     * @param user as it was sent, to ask the container about and not to be kept
     */
    public record Presented(
            CredentialFacts credentials,
            @Nullable TokenFacts token,
            @Nullable String user) {

        /**
         * For a rule that takes client certificates: whether one came with the connection (Servlet 6.1 §3.10). Elsewhere it
         * is the mesh's own and says nothing of the caller.
         */
        public CredentialFacts withCertificate(RequestView request, @Nullable RuleFacts rule) {
            boolean asked = credentials.location() == CredentialLocation.NONE
                    && rule != null
                    && (rule.mechanisms().contains("client_certificate")
                            || rule.mechanisms().contains("x509"));
            return asked
                            && request.servletAttribute("request.X509Certificate") instanceof Object[] chain
                            && chain.length > 0
                    ? credentials.at(CredentialLocation.CLIENT_CERTIFICATE, Scheme.CLIENT_CERTIFICATE)
                    : credentials;
        }
    }

    /** Reads every place that may carry a credential; the Authorization header stands before the others. */
    public Presented read(RequestView request, @Nullable SessionFacts session, Scrubber scrubber) {
        RequestView.Values headers = request.headers("Authorization");
        AuthorizationHeader header = null;
        for (String value : headers.first()) {
            AuthorizationHeader one = AuthorizationHeader.parse(value);
            hide(value, one, scrubber);
            header = header == null ? one : header;
        }

        ApiKey apiKey = apiKey(request, scrubber);
        InQuery inQuery = inQuery(request.query(), scrubber);
        String sessionId = request.requestedSessionId();
        scrubber.secret(sessionId);
        CookieSecrets.hide(request, subjects, scrubber);

        CredentialLocation location = header != null
                ? CredentialLocation.AUTHORIZATION
                : apiKey != null
                        ? CredentialLocation.API_KEY_HEADER
                        : !inQuery.keys().isEmpty()
                                ? CredentialLocation.QUERY
                                : sessionId != null ? CredentialLocation.COOKIE : CredentialLocation.NONE;
        String value = header != null
                ? header.value()
                : apiKey != null ? apiKey.value() : location == CredentialLocation.QUERY ? inQuery.value() : null;
        CredentialFacts facts = new CredentialFacts(
                header != null,
                headers.count(),
                scheme(location, header),
                header == null ? null : header.otherScheme(),
                location,
                problem(header, headers.count()),
                sessionId == null || session != null ? session : new SessionFacts(null),
                header == null ? null : Subjects.shown(header.user(), subjects, fingerprints),
                fingerprints.of(value != null ? value : sessionId),
                inQuery.keys(),
                apiKey == null ? null : apiKey.name());
        return new Presented(
                facts,
                value != null && isToken(facts, header, value) ? tokens.read(value) : null,
                header == null || header.problem() != null ? null : header.user());
    }

    /** Of several headers the server takes the first. In a query anything may stand, under a name such as {@code token}. */
    private static boolean isToken(CredentialFacts facts, @Nullable AuthorizationHeader header, String value) {
        if (header != null) {
            return (facts.scheme() == Scheme.BEARER || facts.scheme() == Scheme.DPOP) && header.problem() == null;
        }
        return facts.location() == CredentialLocation.QUERY && TokenReader.looksLikeJwt(value);
    }

    /** A scheme alone, or a placeholder such as {@code token}, is no secret, and texts that explain a refusal have such words. */
    private void hide(String value, AuthorizationHeader header, Scrubber scrubber) {
        if (header.problem() == CredentialProblem.NO_VALUE || header.problem() == CredentialProblem.PLACEHOLDER) {
            return;
        }
        scrubber.secret(value);
        scrubber.secret(header.value());
        scrubber.secret(header.password());
        if (subjects != SubjectMode.PLAIN) {
            scrubber.secret(header.user());
        }
    }

    private static Scheme scheme(CredentialLocation location, @Nullable AuthorizationHeader header) {
        return switch (location) {
            case AUTHORIZATION -> header == null ? Scheme.NONE : header.scheme();
            case API_KEY_HEADER -> Scheme.API_KEY;
            case COOKIE -> Scheme.SESSION;
            case CLIENT_CERTIFICATE -> Scheme.CLIENT_CERTIFICATE;
            case QUERY, NONE -> Scheme.NONE;
        };
    }

    private static @Nullable CredentialProblem problem(@Nullable AuthorizationHeader header, int count) {
        return count > 1 ? CredentialProblem.SEVERAL_HEADERS : header == null ? null : header.problem();
    }

    private record ApiKey(String name, String value) {}

    private @Nullable ApiKey apiKey(RequestView request, Scrubber scrubber) {
        ApiKey found = null;
        for (String name : apiKeyHeaders) {
            String value = request.header(name);
            if (value != null) {
                scrubber.secret(value);
                found = found == null ? new ApiKey(name, value) : found;
            }
        }
        return found;
    }

    /**
     * Credentials in the query.
     *
     * @param value of the first of them
     */
    private record InQuery(List<String> keys, @Nullable String value) {}

    /** Every value of the query is a secret to us; the keys named here are credentials, too. */
    private static InQuery inQuery(@Nullable String query, Scrubber scrubber) {
        List<String> keys = new ArrayList<>(1);
        String first = null;
        if (query == null || query.isEmpty()) {
            return new InQuery(keys, null);
        }
        for (String item : query.split("&", 20)) {
            int equals = item.indexOf('=');
            String key = equals < 0 ? "" : item.substring(0, equals).toLowerCase(Locale.ROOT);
            String value = item.substring(equals + 1);
            String decoded = decoded(value);
            scrubber.secret(value);
            scrubber.secret(decoded);
            if (QUERY_KEYS.contains(key) && !keys.contains(key)) {
                first = keys.isEmpty() ? decoded : first;
                keys.add(key);
            }
        }
        return new InQuery(keys, first);
    }

    private static @Nullable String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badEscape) {
            return null;
        }
    }
}
