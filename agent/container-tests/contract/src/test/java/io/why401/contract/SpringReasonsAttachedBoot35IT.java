package io.why401.contract;

import io.why401.contract.harness.Server;
import io.why401.contract.harness.ServerProcess;
import io.why401.contract.harness.Wire;
import java.util.stream.Stream;

/** Attached to a service whose security has refused before: the same reasons as with {@code -javaagent}. */
@LongTail
@Tries("attached to the running JVM")
final class SpringReasonsAttachedBoot35IT extends ServerContract implements SpringReasons, MaskedErrorReasons {

    SpringReasonsAttachedBoot35IT() {
        super(Server.BOOT_3_5);
    }

    @Override
    ServerProcess launch() {
        ServerProcess server = ServerProcess.startWithoutAgent(kind());
        Wire before = server.uncounted();
        Stream.concat(CaseExpectations.ofBoot(), CaseExpectations.ofSecurity())
                .forEach(one -> before.send(one.requests().get()));
        server.attach();
        return server;
    }
}
