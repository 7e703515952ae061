package io.why401.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void findsTwoDifferentFreePorts() throws Exception {
        Ports ports = Ports.choose(options(0, 0));

        assertThat(ports.shop()).isPositive();
        assertThat(ports.agent()).isPositive().isNotEqualTo(ports.shop());
    }

    @Test
    void namesTheTakenPortAndTheOptionInOneLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            assertThatThrownBy(() -> Ports.choose(options(port, 0)))
                    .isInstanceOf(CannotRun.class)
                    .hasMessageMatching("Port " + port + " cannot be used \\(.+\\)\\. .*--port N.*");
            assertThatThrownBy(() -> Ports.choose(options(0, port)))
                    .isInstanceOf(CannotRun.class)
                    .hasMessageMatching("Port " + port + " cannot be used \\(.+\\)\\. .*--agent-port N.*");
        }
    }

    private static Options options(int port, int agentPort) {
        return Options.parse(
                "--port=" + port,
                "--agent-port=" + agentPort,
                "--agent-jar=agent.jar",
                "--shop-jar=shop.jar",
                "--folder=target");
    }
}
