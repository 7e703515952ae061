package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Event;
import io.why401.contract.harness.Request;
import io.why401.contract.harness.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Users of a reactive service, whose passwords are compared on another thread, and a store of users that fails. */
interface ReactiveAccountReasons extends OnServer {

    @ParameterizedTest
    @CsvSource({
        "alice-mayfield, not-the-password, bad_credentials",
        "nobody-at-all, correct-horse-battery, bad_credentials",
        "larry-locked, correct-horse-battery, account_locked",
        "dora-disabled, correct-horse-battery, account_disabled",
        "erin-expired, correct-horse-battery, account_expired",
        "pete-password, correct-horse-battery, password_expired"
    })
    default void reportsWhatThePasswordCheckSaidOnItsOwnThread(String user, String password, String reason) {
        Event event = server().refused(login("/basic/orders/7", user, password));

        Reasons.assertReason(event, reason, "credentials", "observed");
        assertThat(event.text("credentials.scheme")).isEqualTo("basic");
        assertThat(event.text("decision.decided_by")).isEqualTo("security");
        assertThat(event.text("rule.chain")).isEqualTo("basicChain");
    }

    @Test
    default void reportsADirectoryThatRefusesTheConnection() {
        String series = "why401_infrastructure_total{component=\"directory\",kind=\"user_store_unavailable\"}";
        long before = server().endpoint().sum(series);
        Event event = server().refused(login("/store/orders/7", "lena-directory", CaseExpectations.PASSWORD));

        Reasons.assertReason(event, "user_store_unavailable", "misconfiguration", "observed");
        assertThat(event.json().at("/exceptions").toString()).contains("javax.naming.CommunicationException");
        assertThat(event.text("rule.chain")).isEqualTo("storeChain");
        assertThat(server().endpoint().sum(series)).isEqualTo(before + 1);
    }

    /** To Spring it is no failed login, and so a 500. */
    @Test
    default void countsAPasswordThatWasStoredWithoutItsEncoder() {
        String series = "why401_infrastructure_total{component=\"password_encoder\",kind=\"password_encoder_missing\"}";
        long before = server().endpoint().sum(series);
        assertThat(server().wire()
                        .send(login("/basic/orders/7", "otto-old", CaseExpectations.PASSWORD))
                        .status())
                .isEqualTo(500);

        assertThat(server().endpoint().sum(series)).isEqualTo(before + 1);
    }

    private static Request login(String path, String user, String password) {
        return Request.get(path).basic(Secrets.keep(user), password);
    }
}
