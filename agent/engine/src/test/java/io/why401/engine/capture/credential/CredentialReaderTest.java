package io.why401.engine.capture.credential;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import io.why401.engine.capture.CredentialLocation;
import io.why401.engine.capture.CredentialProblem;
import io.why401.engine.capture.Members;
import io.why401.engine.capture.Scheme;
import io.why401.engine.capture.container.ServletRequestView;
import io.why401.engine.capture.redact.Fingerprints;
import io.why401.engine.capture.redact.Scrubber;
import io.why401.engine.health.AgentHealth;
import io.why401.engine.settings.Settings.SubjectMode;
import io.why401.engine.settings.SettingsReader;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CredentialReaderTest {

    private static final String TEXT =
            "none of: first-token second-token-2 remembered-me-9 key-of-mine s3ss10n word-in-query dark";

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

        CredentialReader.Presented presented = reader.read(new ServletRequestView(members, request), false, scrubber);

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
