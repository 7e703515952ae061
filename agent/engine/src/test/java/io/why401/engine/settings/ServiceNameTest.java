package io.why401.engine.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ServiceNameTest {

    private final Properties properties = new Properties();
    private final Map<String, String> environment = new HashMap<>();

    static Stream<Arguments> commands() {
        return Stream.of(
                argumentSet("main class", "com.acme.Orders --password=x", "Orders"),
                argumentSet("main class of a module", "acme.orders/com.acme.Orders", "Orders"),
                argumentSet("jar", "/opt/app/orders-1.2.jar --port=1", "orders-1.2"),
                argumentSet("war on Windows", "C:\\app\\orders.war", "orders"),
                argumentSet("nothing", "", "unknown"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void isTheMainClassOrJarOfTheCommand(String command, String name) {
        properties.setProperty("sun.java.command", command);

        assertThat(ServiceName.of(properties, environment)).isEqualTo(name);
    }

    @Test
    void isRatherANameThatSomebodyGave() {
        properties.setProperty("sun.java.command", "com.acme.Main");
        environment.put("SPRING_APPLICATION_NAME", "from-spring-variable");
        assertThat(ServiceName.of(properties, environment)).isEqualTo("from-spring-variable");

        properties.setProperty("spring.application.name", "from-spring");
        assertThat(ServiceName.of(properties, environment)).isEqualTo("from-spring");

        environment.put("OTEL_SERVICE_NAME", "from-otel");
        assertThat(ServiceName.of(properties, environment)).isEqualTo("from-otel");
    }

    @Test
    void givesWayToTheSetting() {
        environment.put("OTEL_SERVICE_NAME", "from-otel");

        Settings settings = SettingsReader.read("service.name=given", properties, environment, complaint -> {});

        assertThat(settings.service()).isEqualTo("given");
    }
}
