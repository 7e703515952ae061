package io.why401.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** The two ports of a run, tried before anything is started on them. */
record Ports(int shop, int agent) {

    static Ports choose(Options options) throws CannotRun {
        // Both are held until both are known, so that two free ones are not the same.
        try (ServerSocket shop = open(options.port(), "--port");
                ServerSocket agent = open(options.agentPort(), "--agent-port")) {
            return new Ports(shop.getLocalPort(), agent.getLocalPort());
        } catch (IOException e) {
            throw new CannotRun("No port could be opened on 127.0.0.1: " + e.getMessage());
        }
    }

    private static ServerSocket open(int port, String option) throws CannotRun {
        try {
            return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new CannotRun("Port %d cannot be used (%s). Choose another with %s N, or 0 for a free one."
                    .formatted(port, e.getMessage(), option));
        }
    }
}
