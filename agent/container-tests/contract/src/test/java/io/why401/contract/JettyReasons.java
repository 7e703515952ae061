package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Event;
import io.why401.contract.harness.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Jetty's security handlers refuse by themselves below {@code /basic}, with servlets and without. */
interface JettyReasons extends ContainerPasswordReasons {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/basic/orders         | /*       | authenticated",
                "/basic/administrators | /*       | authenticated",
                "/basic/admin          | /admin/* | roles ADMIN, AUDITOR",
                "/basic/admin/orders   | /admin/* | roles ADMIN, AUDITOR"
            })
    default void namesTheConstraint(String path, String pattern, String requirement) {
        Event event = server().refused(Request.get(path));

        assertThat(event.reason()).isEqualTo("credentials_missing");
        assertThat(event.text("decision.decided_by")).isEqualTo("container");
        assertThat(event.text("rule.source")).isEqualTo("servlet-constraint");
        assertThat(event.text("rule.chain")).isEqualTo("/basic");
        assertThat(event.text("rule.matcher")).isEqualTo(pattern + methodsOf(pattern));
        assertThat(event.text("rule.requirement")).isEqualTo(requirement);
        assertThat(event.texts("rule.mechanisms")).containsExactly("basic");
        assertThat(event.text("response.challenges.0.scheme")).isEqualToIgnoringCase("basic");
    }

    /** What follows the pattern where a constraint is limited to methods. */
    default String methodsOf(String pattern) {
        return pattern.equals("/admin/*") ? " [GET]" : "";
    }

    @Test
    default void staysSilentForTheRightPassword() {
        Request request = Request.get("/basic/admin/orders").basic("alice-mayfield", PASSWORD);

        assertThat(server().wire().send(request).status()).isEqualTo(200);
        server().assertCountsAgree();
    }

    @Test
    default void namesJettyAndItsVersion() {
        server().wire().send(Request.get("/cases/ok"));

        assertThat(server().endpoint().get("/status").replaceAll("\\s+", ""))
                .contains("\"jetty\":{\"version\":\"" + version() + "\",\"hooks\":\"active\"");
    }

    /** As its jar's name has it. */
    String version();
}
