package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Event;
import io.why401.contract.harness.Request;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rule of which SecurityWebFilterChain said no, and what it asked for. */
interface ReactiveRuleReasons extends OnServer {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "editors | /rules/editors/** | hasAnyRole('EDITOR', 'ADMIN')",
                "reports | GET /rules/reports/** | hasAuthority('report:read')",
                "nobody | /rules/nobody/** | denyAll",
                "audit | /rules/audit/** | hasRole('AUDITOR')",
                "closed | /rules/closed/** | custom",
                "unnamed | no rule matched | denyAll"
            })
    default void namesTheRuleThatDenied(String kind, String matcher, String requirement) {
        Event known = server().refused(as("alice-mayfield", "/rules/" + kind + "/7"));
        Event nobody = server().refused(Request.get("/rules/" + kind + "/7"));

        Reasons.assertReason(known, "insufficient_privileges", "privileges", "observed");
        Reasons.assertReason(nobody, "credentials_missing", "credentials", "observed");
        assertRule(known, "rulesChain", matcher, requirement);
        assertRule(nobody, "rulesChain", matcher, requirement);
        assertThat(known.text("rule.chain_index")).isEqualTo("0");
        assertThat(known.texts("rule.mechanisms")).containsExactly("basic");
    }

    @Test
    default void reportsAnAddressThatARuleKeepsOut() {
        Event known = server().refused(as("alice-mayfield", "/rules/office/7"));
        Event nobody = server().refused(Request.get("/rules/office/7"));

        Reasons.assertReason(known, "address_denied", "blocked_address", "observed");
        Reasons.assertReason(nobody, "address_denied", "blocked_address", "observed");
        assertRule(known, "rulesChain", "/rules/office/**", "hasIpAddress('10.0.0.0/8')");
        assertRule(nobody, "rulesChain", "/rules/office/**", "hasIpAddress('10.0.0.0/8')");
    }

    @Test
    default void tellsAnonymousFromAKnownUser() {
        Event anonymous = server().refused(Request.get("/anonymous/orders/7"));
        Event known = server().refused(as("alice-mayfield", "/anonymous/orders/7"));

        Reasons.assertReason(anonymous, "credentials_missing", "credentials", "observed");
        Reasons.assertReason(known, "insufficient_privileges", "privileges", "observed");
        assertRule(anonymous, "anonymousChain", "/anonymous/**", "hasRole('ADMIN')");
        assertRule(known, "anonymousChain", "/anonymous/**", "hasRole('ADMIN')");
    }

    /** Neither its matcher nor its entry point is Spring's: the filters are. */
    @Test
    default void knowsAChainByWhatRefused() {
        Event nobody = server().refused(Request.get("/own/orders/7"));
        Event wrong = server().refused(Request.get("/own/orders/7").basic("alice-mayfield", "wrong-as-can-be"));

        Reasons.assertReason(nobody, "credentials_missing", "credentials", "observed");
        Reasons.assertReason(wrong, "bad_credentials", "credentials", "observed");
        assertRule(nobody, "ownChain", "any request", "authenticated");
        assertRule(wrong, "ownChain", "any request", "authenticated");
        assertThat(nobody.text("decision.decided_by")).isEqualTo("security");
    }

    /** The chain let everybody pass. */
    @ParameterizedTest
    @CsvSource({"orders, order, ADMIN", "offices, office, CLERK"})
    default void namesTheMethodThatDenied(String path, String method, String role) {
        Event known = server().refused(as("alice-mayfield", "/methods/" + path + "/7"));
        Event nobody = server().refused(Request.get("/methods/" + path + "/7"));

        Reasons.assertReason(known, "insufficient_privileges", "privileges", "observed");
        Reasons.assertReason(nobody, "credentials_missing", "credentials", "observed");
        for (Event event : List.of(known, nobody)) {
            assertThat(event.text("rule.source")).as("%s", event).isEqualTo("method-security");
            assertThat(event.text("rule.chain")).isEqualTo("methodChain");
            assertThat(event.text("rule.matcher")).isEqualTo("com.example.webflux.MethodRules$Offices." + method);
            assertThat(event.text("rule.requirement")).isEqualTo("@PreAuthorize(\"hasRole('" + role + "')\")");
        }
    }

    @Test
    default void blamesNoMethodThatLetsPass() {
        Event wrong = server().refused(Request.get("/methods/open/7").basic("alice-mayfield", "wrong-as-can-be"));

        assertThat(server().wire().send(as("alice-mayfield", "/methods/open/7")).status())
                .isEqualTo(200);
        Reasons.assertReason(wrong, "bad_credentials", "credentials", "observed");
        assertRule(wrong, "methodChain", "any request", "permitAll");
    }

    private static void assertRule(Event event, String chain, String matcher, String requirement) {
        assertThat(event.text("rule.source") + " " + event.text("rule.chain"))
                .as("%s", event)
                .isEqualTo("spring-security " + chain);
        assertThat(event.text("rule.matcher")).isEqualTo(matcher);
        assertThat(event.text("rule.requirement")).isEqualTo(requirement);
    }

    private static Request as(String user, String path) {
        return Request.get(path).basic(user, CaseExpectations.PASSWORD);
    }
}
