package io.why401.contract;

import io.why401.contract.harness.Server;

/** Reactive handlers where a servlet container answers, which asks for an announced body by itself. */
abstract class ReactiveOnServletsContract extends ReactiveExactlyOnceContract {

    ReactiveOnServletsContract(Server kind) {
        super(kind);
    }

    @Override
    final boolean asksForEveryBody() {
        return true;
    }
}
