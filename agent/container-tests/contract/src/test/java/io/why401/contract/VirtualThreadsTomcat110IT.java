package io.why401.contract;

import io.why401.contract.harness.Server;

/** A Tomcat whose connector has no pool of threads. */
final class VirtualThreadsTomcat110IT extends VirtualThreadsContract {

    VirtualThreadsTomcat110IT() {
        super(Server.TOMCAT_11_0);
    }
}
