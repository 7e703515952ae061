package io.why401.contract;

import io.why401.contract.harness.Server;
import io.why401.contract.harness.ServerProcess;
import java.util.stream.Stream;

/** The servlet cases on a container that was told to use virtual threads. */
abstract class VirtualThreadsContract extends ExactlyOnceContract implements OnVirtualThreads {

    VirtualThreadsContract(Server kind) {
        super(kind);
    }

    @Override
    final Stream<Expectation> cases() {
        return Stream.concat(super.cases(), CaseExpectations.ofPlainTomcat());
    }

    @Override
    final ServerProcess launch() {
        return OnVirtualThreads.launch(kind(), "-Dtest.virtual-threads=true");
    }
}
