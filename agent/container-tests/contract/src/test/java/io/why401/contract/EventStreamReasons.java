package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Connection;
import io.why401.contract.harness.Event;
import io.why401.contract.harness.Request;
import org.junit.jupiter.api.Test;

/** Streams of events that fail with an AuthenticationException: a 401 before the first event, and none after it. */
@Tries("server-sent events")
interface EventStreamReasons extends OnServer {

    @Test
    default void reportsAStreamThatWasRefusedBeforeItsFirstEvent() {
        Event event = server().refused(
                        Request.get("/basic/events-denied/7").basic("alice-mayfield", CaseExpectations.PASSWORD));

        assertThat(event.reason()).isEqualTo("bad_credentials");
        assertThat(event.text("request.dispatch")).isEqualTo("async");
        server().assertCountsAgree();
    }

    @Test
    default void reportsAStreamThatSecurityDidNotLetBegin() {
        assertThat(server().refused(Request.get("/basic/events-denied/7").header("Accept", "text/event-stream"))
                        .reason())
                .isEqualTo("credentials_missing");
    }

    @Test
    default void countsNothingForAStreamWhoseLoginEndedWithinIt() {
        Request request = Request.get("/basic/events-break/7").basic("alice-mayfield", CaseExpectations.PASSWORD);

        try (Connection connection = server().wire().open()) {
            assertThat(connection.sendForStatus(request)).isEqualTo(200);
        }

        assertThat(server().refused(Request.get("/guarded/orders")).reason()).isEqualTo("credentials_missing");
        server().assertCountsAgree();
        assertThat(server().events().with(request.userAgent())).isEmpty();
    }
}
