package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.tools.attach.VirtualMachine;
import io.why401.contract.harness.Server;
import io.why401.contract.harness.ServerProcess;
import java.util.Set;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** Two registries behind the global one, for Prometheus and for JMX. */
final class ApplicationRegistryBoot35IT extends ApplicationRegistryContract {

    ApplicationRegistryBoot35IT() {
        super(Server.ACTUATOR_BOOT_3_5);
    }

    @Override
    @SuppressWarnings("BanJNDI") // The server is the one that the test started.
    void seeMore(ServerProcess server) throws Exception {
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
            assertThat(count).isEqualTo(server.wire().count(401));
        }
    }
}
