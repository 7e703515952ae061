package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Event;
import io.why401.contract.harness.Request;
import io.why401.contract.harness.Secrets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The security constraints of a web application on Undertow. */
interface UndertowConstraintReasons extends UndertowReasons {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET  | /basic/orders           | /*                  | authenticated",
                "GET  | /basic/admin/orders     | /admin/* [GET]      | roles ADMIN, AUDITOR",
                "GET  | /basic/admin            | /admin/* [GET]      | roles ADMIN, AUDITOR",
                "GET  | /basic/administrators   | /*                  | authenticated",
                "GET  | /basic/admin;v=1/orders | /admin/* [GET]      | roles ADMIN, AUDITOR",
                "GET  | /digest/orders          | /*                  | authenticated"
            })
    default void namesTheConstraint(String method, String path, String matcher, String requirement) {
        Event event = server().refused(Request.of(method, path));

        assertThat(event.reason()).isEqualTo("credentials_missing");
        assertThat(event.text("rule.matcher")).isEqualTo(matcher);
        assertThat(event.text("rule.requirement")).isEqualTo(requirement);
    }

    @Test
    default void saysThatADigestIsWrong() {
        Event event = server().refused(Request.get("/digest/orders")
                .header(
                        "Authorization",
                        "Digest username=\"alice-mayfield\", realm=\"orders\", nonce=\"abc\", uri=\"/digest/orders\", "
                                + "response=\"" + Secrets.keep("0123456789abcdef0123456789abcdef") + "\""));

        assertThat(event.reason()).isEqualTo("bad_credentials");
        assertThat(event.texts("rule.mechanisms")).containsExactly("digest");
    }

    @Test
    default void saysThatTheSessionIsNotKnown() {
        Request request = Request.get("/basic/orders")
                .header("Cookie", "JSESSIONID=" + Secrets.keep("session-" + UUID.randomUUID()));

        assertThat(server().refused(request).reason()).isEqualTo("session_expired");
    }
}
