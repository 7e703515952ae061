package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Event;
import io.why401.contract.harness.Request;
import io.why401.contract.harness.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Opaque tokens, about which the identity provider is asked: its answers, and all that is none. */
interface IntrospectionReasons extends OnServer {

    /** The answer to what cannot be checked: thrown on at "orders", 401 at "answers", 503 at "unavailable". */
    private static Request opaque(String check, String answer, String token) {
        Secrets.keep("introspection-secret-of-orders");
        Secrets.keep("secret-of-last-year-expired");
        return Request.get("/idp/" + check + "/" + answer + "/7").bearer(Secrets.keep(token));
    }

    @Test
    default void letsAnActiveTokenPass() {
        Request good = opaque("opaque", "orders", "good-2YotnFZFEjr1zCsicMWpAA");

        assertThat(server().wire().send(good).status()).isEqualTo(200);
        server().assertCountsAgree();
    }

    @Test
    default void reportsATokenThatIsNotActive() {
        Event event = server().refused(opaque("opaque", "orders", "revoked-2YotnFZFEjr1zCsicMWpAA"));

        Reasons.assertReason(event, "token_inactive", "token_or_session", "observed");
        assertThat(event.text("token.kind")).isEqualTo("opaque");
        assertThat(event.text("decision.decided_by")).isEqualTo("security");
    }

    /** The provider's 401 is about this service's own secret. */
    @Test
    default void reportsAProviderThatRefusesThisService() {
        Event event = server().refused(opaque("opaque-stranger", "answers", "good-3ZpuoGAGFks2aDtjdNXqBB"));

        Reasons.assertReason(event, "identity_provider_refused_us", "misconfiguration", "observed");
        assertThat(event.texts("findings")).doesNotContain("upstream_rejected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"opaque-broken", "opaque-page", "opaque-silent", "opaque-down"})
    default void reportsAProviderThatCannotBeAsked(String check) {
        Event event = server().refused(opaque(check, "answers", "good-4AqvpHBHGlt3bEukeOYrCC"));

        Reasons.assertReason(event, "identity_provider_unreachable", "misconfiguration", "observed");
        assertThat(event.text("decision.decided_by")).isEqualTo("security");
        assertThat(event.text("request.route")).isEqualTo("/idp/{check}/answers/{id}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"opaque-stranger", "opaque-broken", "opaque-down"})
    default void leavesTroubleAloneThatIsAnswered503(String check) {
        Request request = opaque(check, "unavailable", "good-5BrwqICIHmu4cFvlfPZsDD");

        assertThat(server().wire().send(request).status()).isEqualTo(503);

        server().assertCountsAgree();
        assertThat(server().events().with(request.userAgent())).isEmpty();
    }
}
