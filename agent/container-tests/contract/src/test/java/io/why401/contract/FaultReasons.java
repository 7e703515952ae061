package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Event;
import io.why401.contract.harness.Request;
import io.why401.contract.harness.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A part of the service's own is broken, and the caller is told 401; and what nothing explains. */
interface FaultReasons extends OnServer {

    /** A database that is stopped while the service runs. */
    @Test
    default void reportsAUserStoreThatIsDown() {
        Request good = login("/store/orders/7", "dana-database", CaseExpectations.PASSWORD);
        assertThat(send(Request.of("POST", "/open/users/start"))).isEqualTo(200);
        assertThat(send(good)).isEqualTo(200);
        Event wrong = server().refused(login("/store/orders/7", "dana-database", "wrong-as-can-be"));
        assertThat(send(Request.of("POST", "/open/users/stop"))).isEqualTo(200);
        long before = faults("database", "user_store_unavailable");
        Event down = server().refused(login("/store/orders/7", "dana-database", CaseExpectations.PASSWORD));

        Reasons.assertReason(wrong, "bad_credentials", "credentials", "observed");
        Reasons.assertReason(down, "user_store_unavailable", "misconfiguration", "observed");
        assertThat(down.json().at("/exceptions").toString()).contains("JdbcSQL");
        assertThat(faults("database", "user_store_unavailable")).isEqualTo(before + 1);
        JsonNode seen =
                JsonMapper.shared().readTree(server().endpoint().get("/status")).at("/infrastructure/0");
        assertThat(seen.get("kind").asString()).isEqualTo("user_store_unavailable");
        assertThat(seen.get("component").asString()).isEqualTo("database");
        assertThat(seen.get("count").asLong()).isEqualTo(before + 1);
    }

    @Test
    default void reportsADirectoryThatRefusesTheConnection() {
        Event event = server().refused(login("/store/orders/7", "lena-directory", CaseExpectations.PASSWORD));

        Reasons.assertReason(event, "user_store_unavailable", "misconfiguration", "observed");
        assertThat(event.json().at("/exceptions").toString()).contains("javax.naming.CommunicationException");
        assertThat(faults("directory", "user_store_unavailable")).isPositive();
    }

    /** The exception is wrapped by a provider of the application's, or swallowed by it in favour of "bad credentials". */
    @ParameterizedTest
    @CsvSource({"wanda-wrapped", "sven-swallowed"})
    default void reportsAPasswordThatWasStoredWithoutItsEncoder(String user) {
        long before = faults("password_encoder", "password_encoder_missing");
        Event event = server().refused(login("/encoder/orders/7", user, CaseExpectations.PASSWORD));

        Reasons.assertReason(event, "password_encoder_missing", "misconfiguration", "observed");
        assertThat(faults("password_encoder", "password_encoder_missing")).isEqualTo(before + 1);
    }

    @Test
    default void reportsALoginThatNoProviderIsFor() {
        long before = faults("authentication_manager", "provider_missing");
        Event event = server().refused(login("/provider/orders/7", "alice-mayfield", CaseExpectations.PASSWORD));

        Reasons.assertReason(event, "provider_missing", "misconfiguration", "observed");
        assertThat(event.json().at("/exceptions").toString()).contains("ProviderNotFoundException");
        assertThat(faults("authentication_manager", "provider_missing")).isEqualTo(before + 1);
    }

    /** It will be what the next 401 is about. */
    @Test
    default void countsAFaultThatWasAnsweredWith503() {
        long before = faults("password_encoder", "password_encoder_missing");
        assertThat(send(Request.of("POST", "/open/login/wanda-wrapped"))).isEqualTo(503);
        assertThat(send(Request.get("/open/orders/7"))).isEqualTo(200);

        assertThat(faults("password_encoder", "password_encoder_missing")).isEqualTo(before + 1);
    }

    @Test
    default void countsNoFaultForAWrongPassword() {
        long before = server().endpoint().sum("why401_infrastructure_total");
        server().refused(login("/basic/orders/7", "alice-mayfield", "wrong-as-can-be"));
        server().refused(Request.of("POST", "/form/login").form("username=alice-mayfield&password=wrong-as-can-be"));

        assertThat(server().endpoint().sum("why401_infrastructure_total")).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "NTLM, TlRMTVNTUAABAAAAB4IIogAAAAAAAAAAAAAAAAAAAAAGAbEdAAAADw==",
        "Negotiate, YIIFbAYGKwYBBQUCoIIFYDCCBVygMDAuBgkqhkiC9xIBAgIGCSqGSIb3EgECAg=="
    })
    default void reportsAHandshakeThatIsUnderWay(String scheme, String message) {
        Secrets.keep("TlRMTVNTUAACAAAABgAGADgAAAAFgomiESIzRFVmd4gAAAAAAAAAAG==");
        Secrets.keep("oRQwEqADCgEBoQsGCSqGSIL3EgECAg==");
        Event event = server().refused(handshake(scheme, message));

        Reasons.assertReason(event, "negotiate_challenge", "handshake", "observed");
        assertThat(event.text("credentials.scheme")).isEqualTo("negotiate");
        assertThat(event.json().at("/response/challenges").toString()).contains(scheme);
    }

    /** No further message comes: the handshake is over. */
    @Test
    default void takesTheSchemeAloneForTheEndOfAHandshake() {
        Event event =
                server().refused(handshake("Negotiate", "oYIBajCCAWagAwoBAaKCAV0EggFZTlRMTVNTUAADAAAAGAAYAGoAAAA="));

        Reasons.assertReason(event, "bad_credentials", "credentials", "inferred");
    }

    /** Tomcat's RateLimitFilter, told to say 401: nothing about the caller explains it, and nothing is made up. */
    @Test
    default void leavesUnclassifiedWhatNothingExplains() {
        Request allowed = login("/basic/limited/orders/7", "alice-mayfield", CaseExpectations.PASSWORD);
        // Tomcat rounds the limit up.
        server().wire().send(allowed);
        server().wire().send(allowed);
        server().wire().send(allowed);
        Event event = server().refused(login("/basic/limited/orders/7", "alice-mayfield", CaseExpectations.PASSWORD));

        Reasons.assertReason(event, "unclassified", "unknown", "inferred");
        assertThat(event.text("decision.class")).isEqualTo("org.apache.catalina.filters.RateLimitFilter");
        assertThat(event.text("decision.decided_by")).isEqualTo("container");
        assertThat(event.text("credentials.scheme")).isEqualTo("basic");
    }

    private static Request login(String path, String user, String password) {
        return Request.get(path).basic(Secrets.keep(user), password);
    }

    private static Request handshake(String scheme, String message) {
        return Request.get("/open/handshake/orders").header("Authorization", scheme + " " + Secrets.keep(message));
    }

    private int send(Request request) {
        return server().wire().send(request).status();
    }

    private long faults(String component, String kind) {
        return server().endpoint()
                .sum("why401_infrastructure_total{component=\"" + component + "\",kind=\"" + kind + "\"}");
    }
}
