package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Event;
import io.why401.contract.harness.Request;
import io.why401.contract.harness.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Security constraints of a deployment descriptor: the container's own login refuses, and the event names constraint and method. */
interface ConstraintReasons extends DigestReasons {

    String PASSWORD = "correct-horse-battery";

    @ParameterizedTest
    @CsvSource({
        "/basic/admin/7, /admin/*, roles admin",
        "/basic/admin, /admin/*, roles admin",
        "/basic/admins, /*, authenticated",
        "/basic/reports/7, /reports/* [GET; HEAD], roles clerk",
        "/basic/report.pdf, /*, authenticated",
        "/basic/open/exact, /open/exact, roles admin",
        "/digest/orders, /*, roles clerk"
    })
    default void namesTheConstraintWhenNothingWasSent(String path, String matcher, String requirement) {
        Event event = server().refused(Request.get(path));

        Reasons.assertReason(event, "credentials_missing", "credentials", "inferred");
        assertThat(event.text("rule.source")).isEqualTo("servlet-constraint");
        assertThat(event.text("rule.chain")).isEqualTo(path.substring(0, path.indexOf('/', 1)));
        assertThat(event.text("rule.matcher")).isEqualTo(matcher.replace(';', ','));
        assertThat(event.text("rule.requirement")).isEqualTo(requirement);
        assertThat(event.texts("rule.mechanisms")).containsExactly(path.startsWith("/digest") ? "digest" : "basic");
        assertThat(event.text("decision.decided_by")).isEqualTo("container");
    }

    @Test
    default void letsThePatternDecideWhereItsMethodsDoNot() {
        assertThat(server().wire().send(Request.of("POST", "/basic/reports/7")).status())
                .isEqualTo(200);
    }

    @Test
    default void reportsAWrongPassword() {
        Event event = server().refused(Request.get("/basic/orders").basic("alice-mayfield", "wrong-password"));

        Reasons.assertReason(event, "bad_credentials", "credentials", "observed");
        assertThat(event.text("credentials.subject")).isNotBlank();
        assertThat(server().wire()
                        .send(Request.get("/basic/orders").basic("alice-mayfield", PASSWORD))
                        .status())
                .isEqualTo(200);
    }

    @Test
    default void reportsWhatTheMethodCannotUnderstand() {
        assertThat(server().refused(Request.get("/basic/orders").bearer("aaaa.bbbb.cccc"))
                        .reason())
                .isEqualTo("unsupported_scheme");
        assertThat(server().refused(Request.get("/digest/orders").basic("alice-mayfield", PASSWORD))
                        .reason())
                .isEqualTo("unsupported_scheme");
        assertThat(server().refused(Request.get("/basic/orders").header("Authorization", "Basic !!!not-base64!!!"))
                        .reason())
                .isEqualTo("malformed_header");
        assertThat(server().refused(Request.get("/basic/orders").header("Authorization", "Basic YWxpY2VtYXlmaWVsZA=="))
                        .reason())
                .isEqualTo("malformed_header");
    }

    @Test
    default void reportsAUserWhomTheRealmHasLocked() {
        for (int i = 0; i < 2; i++) {
            Event event = server().refused(Request.get("/basic/orders").basic("lena-locked-out", "guess-number-" + i));
            assertThat(event.reason()).isEqualTo("bad_credentials");
        }

        Event event = server().refused(Request.get("/basic/orders").basic("lena-locked-out", "third-guess"));

        Reasons.assertReason(event, "account_locked", "credentials", "observed");
    }

    @ParameterizedTest
    @CsvSource({"/ldap/orders", "/database/orders"})
    default void reportsAUserStoreThatIsDown(String path) {
        Event event = server().refused(Request.get(path).basic("alice-mayfield", PASSWORD));

        Reasons.assertReason(event, "user_store_unavailable", "misconfiguration", "observed");
        assertThat(server().refused(Request.get(path)).reason()).isEqualTo("credentials_missing");
    }

    @Test
    default void reportsAPreflight() {
        Event event = server().refused(Request.of("OPTIONS", "/basic/orders")
                .header("Origin", "https://shop.example")
                .header("Access-Control-Request-Method", "PUT"));

        Reasons.assertReason(event, "preflight_unauthenticated", "cors", "proven");
        assertThat(event.text("rule.matcher")).isEqualTo("/*");
    }

    @Test
    default void seesThroughTheLoginPages() {
        Event asked = server().refused(Request.get("/form/orders/7"));
        Reasons.assertReason(asked, "credentials_missing", "credentials", "observed");
        assertThat(asked.text("rule.matcher")).isEqualTo("/orders/*");
        assertThat(asked.texts("rule.mechanisms")).containsExactly("form");
        assertThat(asked.text("request.path")).isEqualTo("/form/orders/7");

        Event refused = server().refused(Request.of("POST", "/form/j_security_check")
                .form("j_username=alice-mayfield&j_password=" + Secrets.keep("wrong-password")));
        Reasons.assertReason(refused, "bad_credentials", "credentials", "observed");
    }

    @Test
    default void reportsWhatTheApplicationAskedTheContainerFor() {
        Event missing = server().refused(Request.get("/asked/authenticate"));
        assertThat(missing.reason()).isEqualTo("credentials_missing");
        assertThat(missing.text("decision.decided_by")).isEqualTo("container");
        assertThat(server().refused(Request.get("/asked/authenticate").basic("alice-mayfield", "wrong-password"))
                        .reason())
                .isEqualTo("bad_credentials");

        Event login = server().refused(Request.get("/asked/login")
                .header("X-User", "alice-mayfield")
                .header("X-Password", Secrets.keep("wrong-password")));
        Reasons.assertReason(login, "bad_credentials", "credentials", "observed");
        assertThat(login.text("decision.decided_by")).isEqualTo("application");
    }
}
