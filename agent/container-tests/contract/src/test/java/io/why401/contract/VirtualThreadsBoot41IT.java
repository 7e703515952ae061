package io.why401.contract;

import io.why401.contract.harness.Server;
import io.why401.contract.harness.ServerProcess;

/** Boot 4.1 with {@code spring.threads.virtual.enabled}: contract and reasons on one server. */
@LongTail
final class VirtualThreadsBoot41IT extends BootContract implements SpringReasons, MaskedErrorReasons, OnVirtualThreads {

    VirtualThreadsBoot41IT() {
        super(Server.BOOT_4_1);
    }

    @Override
    ServerProcess launch() {
        return OnVirtualThreads.launch(kind(), "-Dspring.threads.virtual.enabled=true");
    }
}
