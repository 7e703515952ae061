package io.why401.engine.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.engine.diagnose.Reason;
import io.why401.engine.health.AgentHealth;
import io.why401.engine.settings.Settings;
import io.why401.engine.settings.SettingsReader;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is loaded when: the early steps run in the premain of every JVM and inside a class-loading callback. */
class LightConstructionTest {

    private static final String SETTINGS_READ = "settings read";
    private static final String PUBLISHED = "published before the start";
    private static final String SCRAPED = "scraped";

    private static List<String> lines = List.of();

    /** The agent's way in small, in a JVM that does nothing else. */
    static final class Small {

        private Small() {}

        public static void main(String[] arguments) throws IOException {
            Settings settings = SettingsReader.read(
                    "endpoint=127.0.0.1:0,api-key.headers=X-A,X-B",
                    new Properties(),
                    Map.of("WHY401_QUEUE_SIZE", "100"),
                    System.out::println);
            System.out.println(SETTINGS_READ);
            Publisher publisher = new Publisher(settings, new AgentHealth(), () -> 0, Refusals.explanations(), null);
            publisher.publish(Refusals.onRoute("/orders"), Refusals.diagnosis(Reason.TOKEN_EXPIRED));
            System.out.println(PUBLISHED);
            publisher.start();
            URI address = URI.create(publisher.endpoint() + "/metrics");
            try (Socket socket = new Socket(address.getHost(), address.getPort())) {
                String request = "GET /metrics HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                String reply = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                System.out.println(reply.contains("why401_responses_total{") ? SCRAPED : reply);
            }
        }
    }

    @BeforeAll
    static void run() throws Exception {
        lines = LoadedClasses.of(Small.class);
        assertThat(lines).contains(SETTINGS_READ, PUBLISHED, SCRAPED);
    }

    @Test
    void readingSettingsLoadsNoLibraryAndNoRegularExpression() {
        assertThat(LoadedClasses.before(lines, SETTINGS_READ))
                .noneMatch(line -> line.startsWith("class io.micrometer")
                        || line.startsWith("class com.fasterxml")
                        || line.startsWith("class org.slf4j")
                        || line.startsWith("class net.bytebuddy")
                        || line.startsWith("class java.util.regex"));
    }

    @Test
    void constructingAndPublishingLoadsNoLibraryAndOpensNothing() {
        assertThat(LoadedClasses.before(lines, PUBLISHED))
                .noneMatch(line -> line.startsWith("class io.micrometer")
                        || line.startsWith("class io.prometheus")
                        || line.startsWith("class com.fasterxml")
                        || line.startsWith("class org.slf4j")
                        || line.startsWith("class java.util.ServiceLoader")
                        || line.startsWith("class com.sun.net.httpserver")
                        || line.startsWith("class java.net.ServerSocket"));
    }

    @Test
    void javaUtilLoggingIsNeverTouched() {
        assertThat(lines).noneMatch(line -> line.startsWith("class java.util.logging"));
    }
}
