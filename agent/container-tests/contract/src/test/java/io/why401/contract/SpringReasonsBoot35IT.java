package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Event;
import io.why401.contract.harness.Request;
import io.why401.contract.harness.Secrets;
import io.why401.contract.harness.Server;
import org.junit.jupiter.api.Test;

@LongTail
final class SpringReasonsBoot35IT extends ServerContract
        implements SpringReasons,
                MaskedErrorReasons,
                TabReasons,
                EventStreamReasons,
                SpringSocketReasons,
                ProofReasons {

    SpringReasonsBoot35IT() {
        super(Server.BOOT_3_5, "api-key.headers=X-API-Key,X-Auth-Token,X-Partner-Key");
    }

    @Test
    void reportsARefusedKeyInAHeaderThatWasConfigured() {
        Event event = server().refused(
                        Request.get("/key/orders/7").header("X-Partner-Key", Secrets.keep("key-of-the-west-0815")));

        Reasons.assertReason(event, "api_key_rejected", "credentials", "inferred");
        assertThat(event.text("credentials.location")).isEqualTo("api_key_header");
        assertThat(event.texts("evidence")).contains("X-Partner-Key present (request)");
    }
}
