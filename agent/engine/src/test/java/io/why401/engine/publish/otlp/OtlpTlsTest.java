package io.why401.engine.publish.otlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.why401.engine.diagnose.Reason;
import io.why401.engine.health.AgentHealth;
import io.why401.engine.publish.EventCounts;
import io.why401.engine.publish.EventCounts.Outcome;
import io.why401.engine.publish.SomeEvents;
import io.why401.engine.settings.SettingsReader;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over TLS the JVM's trust store decides, and the name. */
class OtlpTlsTest {

    private static final String PASSWORD = "changeit";

    @TempDir
    private Path folder;

    @Test
    void sendsToACollectorThatTheTrustStoreKnows() throws Exception {
        Path keys = keys("ip:127.0.0.1");

        assertThat(outcome(keys, keys)).isEqualTo(Outcome.PUBLISHED);
    }

    @Test
    void sendsNothingToAStranger() throws Exception {
        assertThat(outcome(keys("ip:127.0.0.1"), keys("ip:127.0.0.1"))).isEqualTo(Outcome.FAILED);
    }

    @Test
    void sendsNothingToAnotherThanWasMeant() throws Exception {
        Path keys = keys("dns:collector.example");

        assertThat(outcome(keys, keys)).isEqualTo(Outcome.FAILED);
    }

    private Path keys(String name) throws Exception {
        Path keys = Files.createTempDirectory(folder, "keys").resolve("keys.p12");
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Process made = new ProcessBuilder(
                        keytool.toString(),
                        "-genkeypair",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        PASSWORD,
                        "-alias",
                        "collector",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=collector",
                        "-ext",
                        "san=" + name)
                .redirectErrorStream(true)
                .start();
        String said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(made.waitFor()).as(said).isZero();
        return keys;
    }

    private static Outcome outcome(Path own, Path trusted) throws Exception {
        EventCounts counts = SomeEvents.countsOf(EventCounts.Sink.OTLP);
        String before = System.getProperty("javax.net.ssl.trustStore");
        String passwordBefore = System.getProperty("javax.net.ssl.trustStorePassword");
        System.setProperty("javax.net.ssl.trustStore", trusted.toString());
        System.setProperty("javax.net.ssl.trustStorePassword", PASSWORD);
        try (Receiver receiver = new Receiver(context(own))) {
            OtlpSink sink = Otlp.start(
                    SettingsReader.read("", new Properties(), Map.of(), complaint -> {}),
                    receiver.url(),
                    "host:1",
                    counts,
                    new AgentHealth(),
                    List::of,
                    new Pace(Duration.ofSeconds(10), Duration.ofMillis(10), Duration.ofMillis(10)));
            try {
                SomeEvents.send(sink, Reason.TOKEN_EXPIRED);
                await().atMost(Duration.ofSeconds(20))
                        .until(() -> count(counts, Outcome.PUBLISHED) + count(counts, Outcome.FAILED) == 1);
            } finally {
                sink.close();
            }
            assertThat(receiver.records()).hasSize((int) count(counts, Outcome.PUBLISHED));
            return count(counts, Outcome.PUBLISHED) == 1 ? Outcome.PUBLISHED : Outcome.FAILED;
        } finally {
            restore("javax.net.ssl.trustStore", before);
            restore("javax.net.ssl.trustStorePassword", passwordBefore);
        }
    }

    private static void restore(String name, @Nullable String value) {
        if (value == null) {
            System.clearProperty(name);
        } else {
            System.setProperty(name, value);
        }
    }

    private static long count(EventCounts counts, Outcome outcome) {
        return SomeEvents.count(counts, EventCounts.Sink.OTLP, outcome);
    }

    private static SSLContext context(Path keys) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
