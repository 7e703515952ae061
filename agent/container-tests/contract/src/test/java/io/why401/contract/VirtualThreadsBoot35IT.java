package io.why401.contract;

import io.why401.contract.harness.Server;
import io.why401.contract.harness.ServerProcess;

/** Boot 3.5 with {@code spring.threads.virtual.enabled}: contract and reasons on one server. */
@LongTail
final class VirtualThreadsBoot35IT extends BootContract implements SpringReasons, MaskedErrorReasons, OnVirtualThreads {

    VirtualThreadsBoot35IT() {
        super(Server.BOOT_3_5);
    }

    @Override
    ServerProcess launch() {
        return OnVirtualThreads.launch(kind(), "-Dspring.threads.virtual.enabled=true");
    }
}
