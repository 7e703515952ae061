package io.why401.contract;

import io.why401.contract.harness.Server;
import io.why401.contract.harness.ServerProcess;
import java.util.stream.Stream;

/** A Tomcat whose connector has no pool of threads. */
final class VirtualThreadsTomcat110IT extends ExactlyOnceContract implements OnVirtualThreads {

    VirtualThreadsTomcat110IT() {
        super(Server.TOMCAT_11_0);
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
