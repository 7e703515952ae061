package io.why401.contract;

import io.why401.contract.harness.Server;
import io.why401.contract.harness.ServerProcess;
import java.util.stream.Stream;

/** Jetty, which hands what may block to virtual threads. */
final class VirtualThreadsJetty120IT extends ExactlyOnceContract implements OnVirtualThreads {

    VirtualThreadsJetty120IT() {
        super(Server.JETTY_12_0_EE10);
    }

    @Override
    Stream<Expectation> cases() {
        return Stream.concat(super.cases(), CaseExpectations.ofPlainTomcat());
    }

    @Override
    ServerProcess launch() {
        return OnVirtualThreads.launch(kind(), "-Dtest.virtual-threads=true");
    }
}
