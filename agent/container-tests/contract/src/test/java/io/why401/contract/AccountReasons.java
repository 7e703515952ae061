package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Event;
import io.why401.contract.harness.Request;
import io.why401.contract.harness.Response;
import io.why401.contract.harness.Secrets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Users whom Spring Security knows, or knows not, on Basic and on a form with sessions. */
interface AccountReasons extends OnServer {

    @ParameterizedTest
    @CsvSource({
        "alice-mayfield, wrong-as-can-be, bad_credentials",
        "nobody-at-all, wrong-as-can-be, bad_credentials",
        "larry-locked, correct-horse-battery, account_locked",
        "dora-disabled, correct-horse-battery, account_disabled",
        "erin-expired, correct-horse-battery, account_expired",
        "pete-password, correct-horse-battery, password_expired"
    })
    default void reportsTheStateOfTheAccountOnBasic(String user, String password, String reason) {
        Event event = server().refused(Request.get("/basic/orders/7").basic(Secrets.keep(user), password));

        Reasons.assertReason(event, reason, "credentials", "observed");
        assertThat(event.text("credentials.scheme")).isEqualTo("basic");
        assertThat(event.text("decision.decided_by")).isEqualTo("security");
    }

    /** To this machine itself nobody listens on the way. */
    @Test
    default void findsAPasswordThatCameInTheOpen() {
        Request refused = Request.get("/basic/orders/7").basic("alice-mayfield", "wrong-as-can-be");
        Request local = Request.get("/basic/orders/7")
                .basic("alice-mayfield", "wrong-as-can-be")
                .at("localhost");

        assertThat(server().refused(refused).texts("findings")).contains("credentials_over_plain_http");
        assertThat(server().refused(local).texts("findings")).doesNotContain("credentials_over_plain_http");
    }

    @ParameterizedTest
    @CsvSource({
        "alice-mayfield, wrong-as-can-be, bad_credentials",
        "larry-locked, correct-horse-battery, account_locked",
        "dora-disabled, correct-horse-battery, account_disabled"
    })
    default void reportsTheStateOfTheAccountOnAForm(String user, String password, String reason) {
        Event event = server().refused(Request.of("POST", "/form/login")
                .form("username=" + Secrets.keep(user) + "&password=" + Secrets.keep(password)));

        Reasons.assertReason(event, reason, "credentials", "observed");
        assertThat(event.text("rule.chain")).isEqualTo("formChain");
    }

    @Test
    default void reportsASessionThatIsNotValidHere() {
        Event event = server().refused(Request.get("/form/orders/7")
                .header("Cookie", "JSESSIONID=" + Secrets.keep("0123456789ABCDEF0123456789ABCDEF")));

        assertThat(event.reason()).isEqualTo("session_expired");
        assertThat(event.cause()).isEqualTo("token_or_session");
        assertThat(event.text("credentials.session.requested")).isEqualTo("true");
        assertThat(event.text("credentials.session.valid")).isEqualTo("false");
    }

    @Test
    default void reportsASessionThatEndedWithALogout() {
        Response login = server().wire()
                .send(Request.of("POST", "/form/login")
                        .form("username=alice-mayfield&password=" + CaseExpectations.PASSWORD));
        assertThat(login.status()).isEqualTo(204);
        String session = Objects.requireNonNull(login.header("Set-Cookie")).split(";", 2)[0];
        assertThat(server().wire()
                        .send(Request.get("/form/orders/7").header("Cookie", session))
                        .status())
                .isEqualTo(200);
        assertThat(server().wire()
                        .send(Request.of("POST", "/form/logout").header("Cookie", session))
                        .status())
                .isEqualTo(204);

        Event event = server().refused(Request.get("/form/orders/7").header("Cookie", session));

        assertThat(event.reason()).isEqualTo("session_expired");
    }

    @Test
    default void countsAStaleSessionOnAStatelessChainAsAFindingOnly() {
        Event event = server().refused(Request.get("/basic/orders/7")
                .header("Cookie", "JSESSIONID=" + Secrets.keep("FEDCBA9876543210FEDCBA9876543210")));

        assertThat(event.reason()).isEqualTo("credentials_missing");
        assertThat(event.texts("findings")).contains("session_expired");
    }

    @Test
    default void reportsAMissingPrivilegeThatWasAnswered401() {
        Event event = server().refused(
                        Request.get("/basic/admin/orders/7").basic("alice-mayfield", CaseExpectations.PASSWORD));

        Reasons.assertReason(event, "insufficient_privileges", "privileges", "observed");
        assertThat(event.text("rule.matcher")).isEqualTo("/basic/admin/**");
        assertThat(event.text("rule.requirement")).contains("ADMIN");
        assertThat(event.text("request.route")).isEqualTo("/basic/admin/orders/{id}");
    }
}
