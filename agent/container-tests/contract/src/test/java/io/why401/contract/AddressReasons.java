package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Event;
import io.why401.contract.harness.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Address rules of the container that deny with 401: whatever was presented, the address was the reason. */
interface AddressReasons extends OnServer {

    @ParameterizedTest
    @CsvSource({
        "/address/orders, RemoteAddrValve, deny 127\\.0\\..*",
        "/cidr/orders, RemoteCIDRValve, allow 10.0.0.0/8",
        "/host/orders, RemoteHostValve, allow partner\\.example",
        "/filter/orders, RemoteAddrFilter, deny 127\\..*",
        "/spoiled/orders, RemoteAddrValve, deny 127\\..*"
    })
    default void namesTheAddressRule(String path, String matcher, String requirement) {
        Event event = server().refused(Request.get(path));

        Reasons.assertReason(event, "address_denied", "blocked_address", "observed");
        assertThat(event.text("rule.source")).isEqualTo("address-filter");
        assertThat(event.text("rule.matcher")).isEqualTo(matcher);
        assertThat(event.text("rule.requirement")).isEqualTo(requirement);
        assertThat(event.text("client.address")).isEqualTo("127.0.0.1");
    }

    @Test
    default void blamesTheAddressWhateverWasPresented() {
        assertThat(server().refused(Request.get("/cidr/orders").basic("alice-mayfield", "any-password"))
                        .reason())
                .isEqualTo("address_denied");
    }

    @Test
    default void blamesTheCredentialsThatAValveLetThrough() {
        assertThat(server().refused(Request.get("/spoiled/orders").basic("alice-mayfield", "any-password"))
                        .reason())
                .isEqualTo("bad_credentials");
    }

    @Test
    default void reportsAValveThatRefusesBeforeAnApplicationIsFound() {
        Event event = server().refused(Request.get("/nowhere").at("closed.example"));

        assertThat(event.reason()).isEqualTo("address_denied");
        assertThat(event.text("rule.requirement")).isEqualTo("allow 10\\..*");
    }
}
