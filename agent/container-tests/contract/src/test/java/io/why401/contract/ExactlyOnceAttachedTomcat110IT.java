package io.why401.contract;

import io.why401.contract.harness.Server;
import io.why401.contract.harness.ServerProcess;
import io.why401.contract.harness.Wire;
import java.util.stream.Stream;

/** Attached to a server that has answered each kind of request before: the same as with {@code -javaagent}. */
@LongTail
@Tries("attached to the running JVM")
final class ExactlyOnceAttachedTomcat110IT extends ExactlyOnceContract {

    ExactlyOnceAttachedTomcat110IT() {
        super(Server.TOMCAT_11_0);
    }

    @Override
    ServerProcess launch() {
        ServerProcess server = ServerProcess.startWithoutAgent(kind());
        Wire before = server.uncounted();
        cases().forEach(one -> before.send(one.requests().get()));
        server.attach();
        return server;
    }

    @Override
    Stream<Expectation> cases() {
        return Stream.concat(super.cases(), CaseExpectations.ofPlainTomcat());
    }
}
