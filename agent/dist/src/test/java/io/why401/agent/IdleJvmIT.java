package io.why401.agent;

import static io.why401.agent.ChildJvm.AGENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.why401.agent.child.NoopAgent;
import io.why401.agent.child.PlainMain;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A JVM that is no server must not notice that the agent is there. */
class IdleJvmIT {

    private static final String[] INSIDE = {
        "io.why401.engine.Engine",
        "net.bytebuddy.ByteBuddy",
        "io.micrometer.core.instrument.MeterRegistry",
        "com.fasterxml.jackson.core.JsonFactory",
        "org.slf4j.Logger"
    };

    @TempDir
    Path folder;

    @Test
    void printsWhatItPrintsWithAnAgentThatDoesNothing() throws Exception {
        Path noop = AgentJars.jar(folder.resolve("noop.jar"), NoopAgent.class);
        Path readOnly = Files.createDirectory(folder.resolve("read-only"));
        Path agent = Files.copy(AGENT, readOnly.resolve("why401-agent.jar"));
        Files.setPosixFilePermissions(agent, PosixFilePermissions.fromString("r--r--r--"));
        Files.setPosixFilePermissions(readOnly, PosixFilePermissions.fromString("r-xr-xr-x"));
        String nowhere = "-Djava.io.tmpdir=" + folder.resolve("nowhere");

        ChildJvm without = ChildJvm.run(List.of(nowhere, ChildJvm.agent(noop, "")), PlainMain.class, INSIDE);
        ChildJvm with = ChildJvm.run(List.of(nowhere, ChildJvm.agent(agent, "")), PlainMain.class, INSIDE);

        Files.setPosixFilePermissions(readOnly, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(with).isEqualTo(without);
        assertThat(with.exit()).isZero();
        assertThat(with.out().get(0)).doesNotContain("why401");
    }

    @Test
    void cannotLoadTheEngineNorItsLibraries() throws Exception {
        ChildJvm child = ChildJvm.run(List.of(ChildJvm.agent(AGENT, "")), PlainMain.class, INSIDE);

        assertThat(child.out().subList(1, child.out().size()))
                .hasSize(INSIDE.length)
                .allMatch(line -> line.endsWith(" false"));
    }

    @Test
    void loadsNoByteBuddyNoMicrometerNoJackson() throws Exception {
        Path log = folder.resolve("classes.log");

        ChildJvm child = ChildJvm.run(
                List.of("-Xlog:class+load:file=" + log, ChildJvm.agent(AGENT, "")), PlainMain.class, INSIDE);

        assertThat(child.exit()).isZero();
        try (Stream<String> lines = Files.lines(log)) {
            List<String> ours = lines.filter(line -> line.contains("why401")).toList();
            assertThat(ours).anyMatch(line -> line.contains("io.why401.engine.Engine "));
            assertThat(ours)
                    .noneMatch(line -> line.contains("bytebuddy")
                            || line.contains("micrometer")
                            || line.contains("jackson")
                            || line.contains("slf4j"));
        }
    }

    @Test
    void doesNothingAtAllWhenDisabled() throws Exception {
        Path log = folder.resolve("classes.log");

        ChildJvm child = ChildJvm.run(
                List.of("-Xlog:class+load:file=" + log, ChildJvm.agent(AGENT, "enabled=false")), PlainMain.class);

        assertThat(child.err()).isEmpty();
        assertThat(Files.readString(log)).doesNotContain("Why401Bridge");
    }
}
