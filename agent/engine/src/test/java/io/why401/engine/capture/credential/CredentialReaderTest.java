package io.why401.engine.capture.credential;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import io.why401.engine.capture.CredentialLocation;
import io.why401.engine.capture.CredentialProblem;
import io.why401.engine.capture.Members;
import io.why401.engine.capture.Scheme;
import io.why401.engine.capture.SessionFacts;
import io.why401.engine.capture.container.ServletRequestView;
import io.why401.engine.capture.redact.Fingerprints;
import io.why401.engine.capture.redact.Scrubber;
import io.why401.engine.health.AgentHealth;
import io.why401.engine.settings.Settings.SubjectMode;
import io.why401.engine.settings.SettingsReader;
import java.util.Base64;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CredentialReaderTest {

    private static final String TEXT =
            "none of: first-token second-token-2 remembered-me-9 key-of-mine s3ss10n word-in-query dark";

    private static final String JWT = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.c2lnbmF0dXJl";

    private final Members members = new Members(new AgentHealth());
    private final Scrubber scrubber = new Scrubber();
    private final CredentialReader reader = new CredentialReader(
            SettingsReader.read(null, new Properties(), Map.of(), complaint -> {}), new Fingerprints("key"));

    @Test
    void tellsTheScrubberEverySecretThatTheRequestHas() {
        Request request = new Request(
                Map.of(
                        "Authorization", List.of("Bearer first-token", "Token second-token-2"),
                        "Cookie", List.of("theme=dark; remember-me=remembered-me-9", "broken"),
                        "X-API-Key", List.of("key-of-mine")),
                "q=word-in-query",
                "s3ss10n");

        reader.read(new ServletRequestView(members, request), null, scrubber);

        assertThat(scrubber.scrubbed(TEXT))
                .isEqualTo("none of: {redacted} {redacted} {redacted} {redacted} {redacted} {redacted} dark");
    }

    @Test
    void putsTheHeaderBeforeEveryOtherPlace() {
        Request request = new Request(
                Map.of("Authorization", List.of("Bearer null"), "X-API-Key", List.of("key-of-mine")),
                "access_token=abc",
                "s3ss10n");

        CredentialReader.Presented presented =
                reader.read(new ServletRequestView(members, request), new SessionFacts(false), scrubber);

        assertThat(presented.credentials().location()).isEqualTo(CredentialLocation.AUTHORIZATION);
        assertThat(presented.credentials().scheme()).isEqualTo(Scheme.BEARER);
        assertThat(presented.credentials().problem()).isEqualTo(CredentialProblem.PLACEHOLDER);
        assertThat(presented.credentials().queryKeys()).containsExactly("access_token");
        assertThat(presented.credentials().apiKeyHeader()).isEqualTo("X-API-Key");
        assertThat(presented.token()).isNull();
    }

    @Test
    void seesThatNothingWasPresented() {
        CredentialReader.Presented presented =
                reader.read(new ServletRequestView(members, new Request(Map.of(), null, null)), null, scrubber);

        assertThat(presented.credentials().nothingPresented()).isTrue();
        assertThat(presented.credentials().fingerprint()).isNull();
    }

    @Test
    void countsAFloodOfHeadersAndReadsTheFirst() {
        Request request = new Request(Map.of("Authorization", Collections.nCopies(500, "Bearer abc")), null, null);

        CredentialReader.Presented presented = reader.read(new ServletRequestView(members, request), null, scrubber);

        assertThat(presented.credentials().headerCount()).isEqualTo(500);
        assertThat(presented.credentials().problem()).isEqualTo(CredentialProblem.SEVERAL_HEADERS);
    }

    @Test
    void readsTheTokenOfTheFirstHeader() {
        Request request = new Request(
                Map.of("Authorization", List.of("Bearer " + JWT, "Basic YWRhOnB3")), "access_token=abc", null);

        CredentialReader.Presented presented = reader.read(new ServletRequestView(members, request), null, scrubber);

        assertThat(Objects.requireNonNull(presented.token()).algorithm()).isEqualTo("HS256");
    }

    @Test
    void readsATokenInTheQueryWhereNoHeaderCame() {
        Request request = new Request(Map.of(), "token=" + JWT, null);

        CredentialReader.Presented presented = reader.read(new ServletRequestView(members, request), null, scrubber);

        assertThat(presented.credentials().location()).isEqualTo(CredentialLocation.QUERY);
        assertThat(Objects.requireNonNull(presented.token()).algorithm()).isEqualTo("HS256");
    }

    /** As AbstractRememberMeServices writes them (Spring Security 5 to 7). */
    @Test
    void hidesWhatARememberMeCookieIsMadeOf() {
        String persistent = encoded("c2VyaWVzLW9mLWl0%3D:dG9rZW4tb2YtaXQ%3D");
        String signed = encoded("ada-lovelace:1790000000000:SHA256:0a1b2c3d4e5f");
        Request request =
                new Request(Map.of("Cookie", List.of("remember-me=" + persistent + "; other=" + signed)), null, null);

        reader.read(new ServletRequestView(members, request), null, scrubber);

        assertThat(scrubber.scrubbed(
                        "no c2VyaWVzLW9mLWl0= or dG9rZW4tb2YtaXQ=, no ada-lovelace or 0a1b2c3d4e5f, but SHA256"))
                .isEqualTo("no {redacted} or {redacted}, no {redacted} or {redacted}, but SHA256");
    }

    private static String encoded(String text) {
        return Base64.getEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    @Test
    void leavesNothingOnTheThreadsOfTheApplication() {
        TokenReader tokens = new TokenReader(new Fingerprints("key"), SubjectMode.HASH);

        assertThat(members.field(tokens, "json"))
                .isInstanceOfSatisfying(
                        JsonFactory.class,
                        json -> assertThat(json._getRecyclerPool())
                                .isNotInstanceOf(JsonRecyclerPools.ThreadLocalPool.class));
    }

    record Request(
            Map<String, List<String>> headers,
            @Nullable String getQueryString,
            @Nullable String getRequestedSessionId) {

        public @Nullable String getHeader(String name) {
            List<String> values = headers.getOrDefault(name, List.of());
            return values.isEmpty() ? null : values.get(0);
        }

        public Enumeration<String> getHeaders(String name) {
            return Collections.enumeration(headers.getOrDefault(name, List.of()));
        }
    }
}
