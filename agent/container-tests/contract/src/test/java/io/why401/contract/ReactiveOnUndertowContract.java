package io.why401.contract;

import io.why401.contract.harness.Server;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/** Reactive handlers on Undertow 2.3, on its exchange or in a servlet. */
abstract class ReactiveOnUndertowContract extends ReactiveExactlyOnceContract {

    ReactiveOnUndertowContract(Server kind) {
        super(kind);
    }

    @Override
    @Disabled("some of such requests get no answer (Spring 6.2.12 on Undertow 2.3.20), without the agent too")
    @Test
    void countsARefusalThatSparedTheBody() {}

    @Override
    @Disabled("as above")
    @Test
    void countsNoInterimResponse() {}
}
