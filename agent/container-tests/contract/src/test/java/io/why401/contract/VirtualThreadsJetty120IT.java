package io.why401.contract;

import io.why401.contract.harness.Server;

/** Jetty, which hands what may block to virtual threads. */
@LongTail
final class VirtualThreadsJetty120IT extends VirtualThreadsContract {

    VirtualThreadsJetty120IT() {
        super(Server.JETTY_12_0_EE10);
    }
}
