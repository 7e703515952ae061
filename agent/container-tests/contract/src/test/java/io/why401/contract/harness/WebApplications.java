package io.why401.contract.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** Puts web applications together, unpacked, from the application modules' classes and the jars of the other servers. */
public final class WebApplications {

    private static final String LISTENED =
            "<web-app metadata-complete='true'><listener><listener-class>%s</listener-class></listener></web-app>";

    /** No tag library is in those jars, and looking for one takes longer than all the rest. */
    private static final String UNSCANNED =
            "<Context><JarScanner><JarScanFilter tldSkip='*.jar' pluggabilitySkip='*.jar'/></JarScanner></Context>";

    private static final String LOGGED = """
            <configuration>
              <appender name="OUT" class="ch.qos.logback.core.FileAppender">
                <file>%s</file>
                <encoder><pattern>%%level %%logger [%%X{trace_id}%%X{traceId}] %%msg%%n</pattern></encoder>
              </appender>
              <root level="INFO"><appender-ref ref="OUT"/></root>
            </configuration>
            """;

    private WebApplications() {}

    /** The servlet cases. */
    static void cases(String application, Path target) throws IOException {
        copy(
                module(application).resolve("target/classes/com/example/cases"),
                target.resolve("WEB-INF/classes/com/example/cases"));
        Files.writeString(target.resolve("WEB-INF/web.xml"), LISTENED.formatted("com.example.cases.CasesListener"));
    }

    /** A servlet that verifies tokens with libraries of its own, below {@code WEB-INF/lib}. */
    public static Path tokens(Path target) {
        try {
            for (String part : List.of("tokens", "war/tokens")) {
                copy(
                        module("application")
                                .resolve("target/classes/com/example")
                                .resolve(part),
                        target.resolve("WEB-INF/classes/com/example").resolve(part));
            }
            jars("boot-3.5", target, "java-jwt", "jjwt", "jose4j", "nimbus", "jcip", "jackson", "slf4j-api");
            Files.writeString(
                    target.resolve("WEB-INF/web.xml"), LISTENED.formatted("com.example.war.tokens.TokensListener"));
            Files.createDirectories(target.resolve("META-INF"));
            Files.writeString(target.resolve("META-INF/context.xml"), UNSCANNED);
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One with Logback below {@code WEB-INF/lib}, which logs into that file. */
    public static Path logging(Path target, Path log) {
        try {
            copy(
                    module("application").resolve("target/classes/com/example/war/logging"),
                    target.resolve("WEB-INF/classes/com/example/war/logging"));
            jars("boot-3.5", target, "logback", "slf4j-api");
            Files.writeString(target.resolve("WEB-INF/classes/logback.xml"), LOGGED.formatted(log));
            Files.writeString(
                    target.resolve("WEB-INF/web.xml"), LISTENED.formatted("com.example.war.logging.LoggingListener"));
            Files.createDirectories(target.resolve("META-INF"));
            Files.writeString(target.resolve("META-INF/context.xml"), UNSCANNED);
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Spring MVC and Spring Security as a war has them, without Boot.
     *
     * @param jars module with the jars of that version
     */
    public static Path spring(String jars, Path target) {
        try {
            copy(
                    module("application").resolve("target/classes/com/example/war/spring"),
                    target.resolve("WEB-INF/classes/com/example/war/spring"));
            jars(
                    jars,
                    target,
                    "spring-aop",
                    "spring-beans",
                    "spring-context",
                    "spring-core",
                    "spring-expression",
                    "spring-jcl",
                    "spring-web",
                    "spring-security",
                    "micrometer",
                    "commons-logging",
                    "jspecify");
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A servlet that refuses, with a Micrometer and a registry for Prometheus of its own. */
    public static Path metered(Path target) {
        try {
            copy(module("actuator/war").resolve("target/classes"), target.resolve("WEB-INF/classes"));
            jars(
                    module("actuator/boot-3.5").resolve("target/servers/actuator-boot-3.5"),
                    target,
                    "micrometer-",
                    "prometheus-",
                    "HdrHistogram",
                    "LatencyUtils");
            Files.writeString(
                    target.resolve("WEB-INF/web.xml"), LISTENED.formatted("com.example.war.metered.MeteredListener"));
            Files.createDirectories(target.resolve("META-INF"));
            Files.writeString(target.resolve("META-INF/context.xml"), UNSCANNED);
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void jars(String server, Path target, String... names) throws IOException {
        jars(module(server).resolve("target/servers").resolve(server), target, names);
    }

    private static void jars(Path folder, Path target, String... names) throws IOException {
        Path lib = Files.createDirectories(target.resolve("WEB-INF/lib"));
        try (Stream<Path> jars = Files.list(folder)) {
            for (Path jar : jars.toList()) {
                String file = jar.getFileName().toString();
                if (Stream.of(names).anyMatch(file::startsWith)) {
                    Files.copy(jar, lib.resolve(file));
                }
            }
        }
    }

    static Path module(String name) {
        return Path.of(System.getProperty("why401.container-tests", ".."))
                .resolve(name)
                .toAbsolutePath()
                .normalize();
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : all.toList()) {
                Path target = to.resolve(from.relativize(one).toString());
                if (Files.isDirectory(one)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(one, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
