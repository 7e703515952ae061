package io.why401.engine.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.why401.engine.settings.Settings.AddressMode;
import io.why401.engine.settings.Settings.LogLevel;
import io.why401.engine.settings.Settings.SubjectMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SettingsReaderTest {

    private final List<String> complaints = new ArrayList<>();
    private final Properties properties = new Properties();
    private final Map<String, String> environment = new HashMap<>();

    @Test
    void usesDefaultsWhenNothingIsSet() {
        Settings settings = read(null);

        assertThat(settings.enabled()).isTrue();
        assertThat(settings.service()).isEqualTo("unknown");
        assertThat(settings.endpoint()).isEqualTo(new Settings.EndpointSettings("127.0.0.1", 9401, null));
        assertThat(settings.events())
                .isEqualTo(new Settings.EventSettings(
                        null, 64L * 1024 * 1024, 5, 200, false, 20, Settings.LoggerMode.AUTO));
        assertThat(settings.labels()).isEqualTo(new Settings.LabelSettings(200, 100, 50, 50, 2000));
        assertThat(settings.identity()).isEqualTo(new Settings.IdentitySettings(SubjectMode.HASH, AddressMode.PLAIN));
        assertThat(settings.apiKeyHeaders()).containsExactly("X-API-Key", "Api-Key", "X-Auth-Token", "X-Access-Token");
        assertThat(settings.queueSize()).isEqualTo(1024);
        assertThat(settings.ringSize()).isEqualTo(500);
        assertThat(settings.logLevel()).isEqualTo(LogLevel.INFO);
        assertThat(settings.hashKey()).isNull();
        assertThat(complaints).isEmpty();
    }

    @Test
    void showsEverySettingUnderStatus() {
        Settings settings = read("hooks.tomcat.enabled=true");

        assertThat(Stream.of(Setting.values()).filter(setting -> setting != Setting.HOOKS))
                .allSatisfy(setting -> assertThat(settings.shown()).containsKey(setting.key()));
        assertThat(settings.shown()).containsEntry("why401.hooks.tomcat.enabled", "true");
    }

    @Test
    void prefersArgumentsThenPropertiesThenEnvironmentThenFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("why401.properties");
        Files.writeString(file, "why401.queue.size=1\nring.size=1\nwhy401.events.rate=1\nevents.file.rate=1\n");
        environment.put("WHY401_CONFIG", file.toString());
        environment.put("WHY401_QUEUE_SIZE", "2");
        environment.put("WHY401_RING_SIZE", "2");
        environment.put("WHY401_EVENTS_RATE", "2");
        properties.setProperty("why401.queue.size", "3");
        properties.setProperty("why401.ring.size", "3");

        Settings settings = read("queue.size=4");

        assertThat(settings.queueSize()).isEqualTo(4);
        assertThat(settings.ringSize()).isEqualTo(3);
        assertThat(settings.events().rate()).isEqualTo(2);
        assertThat(settings.events().fileRate()).isEqualTo(1);
        assertThat(complaints).isEmpty();
    }

    @Test
    void readsArgumentsWithAndWithoutPrefix() {
        Settings settings = read("why401.endpoint=off, log.level=DEBUG");

        assertThat(settings.endpoint().host()).isNull();
        assertThat(settings.logLevel()).isEqualTo(LogLevel.DEBUG);
        assertThat(complaints).isEmpty();
    }

    @Test
    void continuesAValueBehindACommaWithoutEqualsSign() {
        Settings settings = read("api-key.headers=X-A,X-B,endpoint=off");

        assertThat(settings.apiKeyHeaders()).containsExactly("X-A", "X-B");
        assertThat(settings.endpoint().host()).isNull();
        assertThat(complaints).isEmpty();
    }

    @Test
    void treatsABlankValueAsNotSet() {
        environment.put("WHY401_EVENTS_FILE", "");
        environment.put("WHY401_QUEUE_SIZE", " ");

        Settings settings = read("ring.size=");

        assertThat(settings.events().file()).isNull();
        assertThat(settings.queueSize()).isEqualTo(1024);
        assertThat(settings.ringSize()).isEqualTo(500);
        assertThat(complaints).isEmpty();
    }

    @Test
    void ignoresVariablesThatKubernetesMakesForAServiceOfThisName() {
        environment.put("WHY401_SERVICE_HOST", "10.0.0.1");
        environment.put("WHY401_SERVICE_PORT", "80");
        environment.put("WHY401_SERVICE_PORT_HTTP", "80");
        environment.put("WHY401_PORT", "tcp://10.0.0.1:80");
        environment.put("WHY401_PORT_80_TCP_ADDR", "10.0.0.1");
        environment.put("WHY401_DEMO_SERVICE_HOST", "10.0.0.2");
        environment.put("WHY401_SERVICE_NAME", "orders");

        assertThat(read(null).service()).isEqualTo("orders");
        assertThat(complaints).isEmpty();
    }

    static Stream<Arguments> badValues() {
        return Stream.of(
                argumentSet("flag", "enabled=maybe", "why401.enabled: 'maybe' is not allowed; allowed is true, false"),
                argumentSet("number", "queue.size=many", "why401.queue.size: 'many'"),
                argumentSet("number too large", "ring.size=99999999999999", "used instead: 500"),
                argumentSet("negative", "events.rate=-1", "a whole number from 1 to 1000000; used instead: 20"),
                argumentSet("size", "events.file.max-size=64 parsecs", "a size such as 64MB"),
                argumentSet("address without port", "endpoint=localhost", "host:port"),
                argumentSet("address without host", "endpoint=:9401", "used instead: 127.0.0.1:9401"),
                argumentSet("port too large", "endpoint=127.0.0.1:70000", "why401.endpoint: '127.0.0.1:70000'"),
                argumentSet("IPv6 without brackets", "endpoint=::1:9401", "host:port"),
                argumentSet("choice", "identify.subjects=all", "hash, plain, off; used instead: hash"),
                argumentSet("header names", "api-key.headers=X Key:", "header names"),
                argumentSet("path", "events.file=a\0b", "used instead: nothing, as if not set"),
                argumentSet("hook switch", "hooks.tomcat.enabled=no", "why401.hooks.tomcat.enabled: 'no'"),
                argumentSet("no pair", "endpoint", "agent argument 'endpoint' is ignored; wanted is key=value"),
                argumentSet(
                        "unknown key",
                        "queue.seize=3",
                        "'why401.queue.seize' is ignored; did you mean why401.queue.size?"),
                argumentSet("no URL", "otlp.endpoint=localhost:4318", "'localhost:4318' is not allowed"),
                argumentSet(
                        "password in a URL",
                        "otlp.endpoint=http://user:secret@localhost",
                        "why401.otlp.endpoint: the value is not allowed"),
                argumentSet("no header", "otlp.headers=secret", "why401.otlp.headers: the value is not allowed"),
                argumentSet("two lines", "otlp.headers=key=secret%0d%0aHost: x", "the value is not allowed"),
                argumentSet("not ours to set", "otlp.headers=Host=secret", "the value is not allowed"),
                argumentSet("half an escape", "otlp.headers=key=secret%", "the value is not allowed"));
    }

    @ParameterizedTest
    @MethodSource("badValues")
    void complainsInOneLineAndGoesOnWithTheDefault(String arguments, String complaint) {
        Settings settings = read(arguments);

        assertThat(settings).isEqualTo(withoutComplaints(settings.shown()));
        assertThat(complaints).hasSize(1);
        assertThat(complaints.get(0)).contains(complaint).doesNotContain("\n", "secret");
    }

    @Test
    void namesTheVariableThatHoldsABadValue() {
        environment.put("WHY401_QUEUE_SIZE", "many");

        assertThat(read(null).queueSize()).isEqualTo(1024);
        assertThat(complaints).singleElement().asString().startsWith("WHY401_QUEUE_SIZE: 'many'");
    }

    @Test
    void complainsOfAConfigFileThatIsNotThere(@TempDir Path folder) {
        read("config=" + folder.resolve("absent"));

        assertThat(complaints).singleElement().asString().startsWith("why401.config: cannot read");
    }

    @Test
    void neverPrintsASecret() {
        String secret = "s3cr3t".repeat(50);
        environment.put("WHY401_HASHKEY", secret);

        Settings settings = read("endpoint.token=" + secret + ",hash.key=" + secret + ",endpoint.tokem=" + secret);

        assertThat(complaints).hasSize(4).noneMatch(line -> line.contains("s3cr3t"));
        assertThat(settings.shown().values()).noneMatch(value -> value.contains("s3cr3t"));
        assertThat(read("hash.key=s3cr3t").hashKey()).isEqualTo("s3cr3t");
        assertThat(read("hash.key=s3cr3t").shown()).containsEntry("why401.hash.key", "(set, not shown)");
    }

    @Test
    void keepsControlCharactersOfAValueOutOfTheLog() {
        read("queue.size=1\u001b[2J\n[why401] forged");

        assertThat(complaints).singleElement().asString().contains("'1?[2J?[why401] forged'");
    }

    @Test
    void namesDisabledHooksFromEverySourceAlike() {
        environment.put("WHY401_HOOKS_SPRING_SECURITY_ENABLED", "false");

        assertThat(read("hooks.java-jwt.enabled=false,hooks.tomcat.enabled=true")
                        .disabledHooks())
                .containsExactlyInAnyOrder("spring-security", "java-jwt");
    }

    @Test
    void readsAddressesOfBothFamilies() {
        assertThat(read("endpoint=[::1]:0").endpoint()).isEqualTo(new Settings.EndpointSettings("::1", 0, null));
        assertThat(read("endpoint=0.0.0.0:8080").endpoint())
                .isEqualTo(new Settings.EndpointSettings("0.0.0.0", 8080, null));
        assertThat(complaints).isEmpty();
    }

    @Test
    void neverThrowsWhateverStandsInTheArguments() {
        Random random = new Random(401);
        String letters = "=,.:[]0\0\\\né%" + "endpoint";

        for (Setting setting : Setting.values()) {
            for (int i = 0; i < 100; i++) {
                StringBuilder arguments = new StringBuilder(setting.key());
                random.ints(random.nextInt(20), 0, letters.length())
                        .forEach(at -> arguments.append(letters.charAt(at)));

                assertThat(read(arguments.toString()).queueSize()).isPositive();
            }
        }
    }

    private Settings read(@Nullable String arguments) {
        return SettingsReader.read(arguments, properties, environment, complaints::add);
    }

    /** The defaults, with {@code shown} as it came: rows of hook switches are there only when set. */
    private static Settings withoutComplaints(Map<String, String> shown) {
        Settings all = SettingsReader.read(null, new Properties(), Map.of(), complaint -> {});
        return new Settings(
                all.enabled(),
                all.service(),
                all.endpoint(),
                all.applicationMeters(),
                all.events(),
                all.otlp(),
                all.labels(),
                all.identity(),
                all.apiKeyHeaders(),
                all.disabledHooks(),
                all.queueSize(),
                all.ringSize(),
                all.logLevel(),
                all.hashKey(),
                shown);
    }
}
