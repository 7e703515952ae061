package io.why401.contract;

import io.why401.contract.harness.ServerProcess;

/** Tests that any class with a server can take on, so that one server serves many of them. */
interface OnServer {

    ServerProcess server();
}
