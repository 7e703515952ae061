package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Event;
import io.why401.contract.harness.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The chain lets the caller pass, and a method of a controller or of a service behind it does not. */
interface MethodSecurityReasons extends OnServer {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "report | TillOrders.report | @PreAuthorize(\"hasAuthority('report:read')\") @Secured(\"ROLE_CLERK\")",
                "mine | TillOrders.mine | @PostAuthorize(\"returnObject == authentication.name\")",
                "open | Till.open | @Secured(\"ROLE_MANAGER\")",
                "close | Till.close | @RolesAllowed(\"MANAGER\", \"AUDITOR\")",
                "count | Till$Drawer.count | @PreAuthorize(\"hasRole('CASHIER')\")"
            })
    default void namesTheMethodThatDenied(String path, String method, String annotation) {
        Event event = denied(path, method);

        assertThat(event.text("rule.requirement")).isEqualTo(annotation);
    }

    /** The trace does not tell overloads apart. */
    @Test
    default void namesNoDemandOfOverloadsThatDiffer() {
        assertThat(denied("move", "Till.move").json().at("/rule/requirement").isMissingNode())
                .isTrue();
    }

    private Event denied(String path, String method) {
        Event event =
                server().refused(Request.get("/basic/till/" + path).basic("alice-mayfield", CaseExpectations.PASSWORD));

        Reasons.assertReason(event, "insufficient_privileges", "privileges", "observed");
        assertThat(event.text("rule.source")).as("%s", event).isEqualTo("method-security");
        assertThat(event.text("rule.chain")).isEqualTo("basicChain");
        assertThat(event.text("rule.matcher")).isEqualTo("com.example.boot." + method);
        assertThat(event.text("request.route")).isEqualTo("/basic/till/" + path);
        return event;
    }
}
