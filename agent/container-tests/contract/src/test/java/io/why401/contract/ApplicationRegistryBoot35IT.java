package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import com.sun.tools.attach.VirtualMachine;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.why401.contract.harness.Server;
import io.why401.contract.harness.ServerProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import org.junit.jupiter.api.AfterEach;

/** Three registries behind the global one: for Prometheus, for JMX, and one of Micrometer's own for OTLP. */
final class ApplicationRegistryBoot35IT extends ApplicationRegistryContract {

    private final HttpServer collector =
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);

    private volatile ExportMetricsServiceRequest latest = ExportMetricsServiceRequest.getDefaultInstance();

    ApplicationRegistryBoot35IT() throws IOException {
        super(Server.ACTUATOR_BOOT_3_5);
        collector.createContext("/v1/metrics", exchange -> {
            try (exchange) {
                latest = ExportMetricsServiceRequest.parseFrom(exchange.getRequestBody());
                exchange.sendResponseHeaders(200, -1);
            }
        });
        collector.start();
    }

    @AfterEach
    void stop() {
        collector.stop(0);
    }

    @Override
    Stream<String> moreOptions() {
        return Stream.of(
                "-Dmanagement.otlp.metrics.export.url=http://127.0.0.1:"
                        + collector.getAddress().getPort() + "/v1/metrics",
                "-Dmanagement.otlp.metrics.export.step=1s");
    }

    @Override
    void seeMore(ServerProcess server) throws Exception {
        long refused = server.wire().count(401);
        assertThat(countedByJmx(server)).isEqualTo(refused);
        await("the collector to have them all")
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(sent().stream()
                                .mapToLong(point -> Math.round(point.getAsDouble()))
                                .sum())
                        .isEqualTo(refused));
        assertThat(sent())
                .allSatisfy(point -> assertThat(point.getAttributesList())
                        .anySatisfy(tag -> assertThat(
                                        tag.getKey() + "=" + tag.getValue().getStringValue())
                                .isEqualTo("shop=north")));
    }

    private List<NumberDataPoint> sent() {
        return latest.getResourceMetricsList().stream()
                .flatMap(resource -> resource.getScopeMetricsList().stream())
                .flatMap(scope -> scope.getMetricsList().stream())
                .filter(metric -> metric.getName().equals("why401.responses"))
                .map(Metric::getSum)
                .flatMap(sum -> sum.getDataPointsList().stream())
                .toList();
    }

    @SuppressWarnings("BanJNDI") // The server is the one that the test started.
    private static long countedByJmx(ServerProcess server) throws Exception {
        VirtualMachine jvm = VirtualMachine.attach(Long.toString(server.pid()));
        JMXServiceURL address;
        try {
            address = new JMXServiceURL(jvm.startLocalManagementAgent());
        } finally {
            jvm.detach();
        }
        try (JMXConnector connector = JMXConnectorFactory.connect(address)) {
            MBeanServerConnection beans = connector.getMBeanServerConnection();
            Set<ObjectName> responses = beans.queryNames(new ObjectName("metrics:name=why401Responses.*,*"), null);
            long count = 0;
            for (ObjectName name : responses) {
                assertThat(name.toString()).contains("shop.north");
                count += ((Number) beans.getAttribute(name, "Count")).longValue();
            }
            return count;
        }
    }
}
