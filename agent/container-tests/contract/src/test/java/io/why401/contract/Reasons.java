package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Event;

/** What every explanation must have, besides being right. */
final class Reasons {

    private Reasons() {}

    static void assertReason(Event event, String reason, String cause, String confidence) {
        assertThat(event.reason() + " " + event.cause() + " " + event.text("confidence"))
                .as("%s", event)
                .isEqualTo(reason + " " + cause + " " + confidence);
        assertThat(event.text("summary")).isNotBlank();
        assertThat(event.text("remedy.client")).isNotBlank();
        assertThat(event.text("remedy.operator")).isNotBlank();
        assertThat(event.texts("evidence")).isNotEmpty();
    }
}
