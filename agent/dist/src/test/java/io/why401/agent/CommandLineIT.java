package io.why401.agent;

import static io.why401.agent.ChildJvm.AGENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code java -jar why401-agent.jar}, against JVMs that are no servers. Servers: LateAttachIT among the container tests. */
class CommandLineIT {

    private static final String NOT_LISTENING = "asleep until the first server class is loaded";

    @TempDir
    Path folder;

    @Test
    void comesAndGoesInAJvmThatIsNoServer() throws Exception {
        try (LiveJvm jvm = LiveJvm.start()) {
            String threads = jvm.threads();

            for (int round = 0; round < 2; round++) {
                assertThat(CommandRun.of(AGENT, "attach", jvm.pid()))
                        .isEqualTo(done(jvm, "why401 0.1.0, " + NOT_LISTENING));
                assertThat(CommandRun.of(AGENT, "attach", jvm.pid()))
                        .isEqualTo(refused(7, "process " + jvm.pid() + ": already watching, version 0.1.0"));
                assertThat(CommandRun.of(AGENT, "detach", jvm.pid())).isEqualTo(done(jvm, "why401 0.1.0 detached"));
                assertThat(CommandRun.of(AGENT, "detach", jvm.pid()))
                        .isEqualTo(refused(8, "process " + jvm.pid() + ": nothing is attached"));
            }

            assertThat(jvm.threads()).isEqualTo(withAttachListener(threads));
            assertThat(jvm.ours())
                    .containsOnly("[why401] why401 0.1.0: detached")
                    .hasSize(2);
        }
    }

    @Test
    void takesOffWhatTheStartOptionPutOn() throws Exception {
        try (LiveJvm jvm = LiveJvm.start(ChildJvm.agent(AGENT, "endpoint=off"))) {
            assertThat(CommandRun.of(AGENT, "attach", jvm.pid()).exit()).isEqualTo(7);
            assertThat(CommandRun.of(AGENT, "detach", jvm.pid()).exit()).isZero();
            assertThat(CommandRun.of(AGENT, "detach", jvm.pid()).exit()).isEqualTo(8);
        }
    }

    @Test
    void startsTheEngineOfTheJarThatIsAttachedNowNotOfAnEarlierOne() throws Exception {
        Path newer = anotherVersion(folder.resolve("why401-agent-9.9.9.jar"));
        try (LiveJvm jvm = LiveJvm.start()) {
            CommandRun.of(AGENT, "attach", jvm.pid());
            CommandRun.of(AGENT, "detach", jvm.pid());

            assertThat(CommandRun.of(newer, "attach", jvm.pid()))
                    .isEqualTo(done(jvm, "why401 9.9.9, " + NOT_LISTENING));
            assertThat(CommandRun.of(AGENT, "attach", jvm.pid()).err()).endsWith("already watching, version 9.9.9");
            assertThat(CommandRun.of(AGENT, "detach", jvm.pid()).out()).endsWith("why401 9.9.9 detached");
        }
    }

    @Test
    void saysThatSettingsLeaveNothingToDo() throws Exception {
        try (LiveJvm jvm = LiveJvm.start()) {
            CommandRun run = CommandRun.of(AGENT, "attach", jvm.pid(), "enabled=false");

            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.err()).contains("the agent did not start");
        }
    }

    @Test
    void passesSettingsOnAndTheComplaintsAboutThemStayInTheProcess() throws Exception {
        try (LiveJvm jvm = LiveJvm.start()) {
            assertThat(CommandRun.of(AGENT, "attach", jvm.pid(), "queue.size=lots", "endpoint=off")
                            .exit())
                    .isZero();

            assertThat(jvm.ours()).singleElement().asString().contains("why401.queue.size", "lots");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-XX:+DisableAttachMechanism", "-XX:-EnableDynamicAgentLoading"})
    void respectsAJvmThatForbidsIt(String option) throws Exception {
        try (LiveJvm jvm = LiveJvm.start(option, "-XX:-UsePerfData")) {
            CommandRun run = CommandRun.of(AGENT, "attach", jvm.pid());

            assertThat(run.exit()).as("%s", run).isEqualTo(6);
            assertThat(run.err()).startsWith("why401: process " + jvm.pid() + " does not let itself be attached to: ");
            assertThat(jvm.threads()).as("nothing but the answer on stdout").startsWith("[");
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void doesNotTouchAProcessThatIsNoJvm() throws Exception {
        Process sleeping = new ProcessBuilder("sleep", "60").start();
        try {
            assertThat(CommandRun.of(AGENT, "attach", sleeping.pid()))
                    .isEqualTo(refused(4, "process " + sleeping.pid() + " is not a JVM"));
            assertThat(sleeping.isAlive()).isTrue();
        } finally {
            sleeping.destroyForcibly();
        }
    }

    @Test
    void saysThatThereIsNoSuchProcess() throws Exception {
        assertThat(CommandRun.of(AGENT, "attach", Long.MAX_VALUE))
                .isEqualTo(refused(3, "there is no process " + Long.MAX_VALUE));
    }

    /** Only root can become another user. */
    @Test
    @EnabledOnOs(OS.LINUX)
    @EnabledIfSystemProperty(named = "user.name", matches = "root")
    void leavesAnotherUsersJvmAlone() throws Exception {
        Path agent = Files.copy(
                AGENT, Files.createTempDirectory(Path.of("/tmp"), "shared").resolve("why401-agent.jar"));
        Files.setPosixFilePermissions(agent.getParent(), PosixFilePermissions.fromString("rwxr-xr-x"));
        try (LiveJvm jvm = LiveJvm.start()) {
            List<String> nobody = List.of("setpriv", "--reuid=65534", "--clear-groups", CommandRun.java());

            assertThat(CommandRun.of(nobody, agent, "attach", jvm.pid()))
                    .isEqualTo(refused(5, "process " + jvm.pid() + " belongs to root; run the command as root"));
        }
    }

    @Test
    void saysThatTheRuntimeCannotAttach() throws Exception {
        List<String> java = List.of(CommandRun.java(), "--limit-modules", "java.base,java.instrument");

        CommandRun run =
                CommandRun.of(java, AGENT, "attach", ProcessHandle.current().pid());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("jdk.attach");
    }

    @Test
    void refusesMoreSettingsThanTheAttachProtocolCarries() throws Exception {
        try (LiveJvm jvm = LiveJvm.start()) {
            CommandRun run = CommandRun.of(AGENT, "attach", jvm.pid(), "service.name=" + "x".repeat(2000));

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err()).contains("config=FILE");
        }
    }

    @Test
    void tellsItsVersionAndHowItIsUsed() throws Exception {
        assertThat(CommandRun.of(AGENT, "--version")).isEqualTo(new CommandRun(0, "why401 0.1.0", ""));
        assertThat(CommandRun.of(AGENT, "--help").out()).contains("attach PID", "detach PID", "Exit code");
        assertThat(CommandRun.of(AGENT, "attack")).isEqualTo(refused(2, "there is no command attack; see --help"));
    }

    private static CommandRun done(LiveJvm jvm, String line) {
        return new CommandRun(0, "process " + jvm.pid() + ": " + line, "");
    }

    private static CommandRun refused(int exit, String line) {
        return new CommandRun(exit, "", "why401: " + line);
    }

    /** The JVM starts a thread of its own for the first attach. */
    private static String withAttachListener(String threads) {
        return threads.replace("[", "[Attach Listener, ");
    }

    private static Path anotherVersion(Path target) throws IOException {
        return AgentJars.changed(
                AGENT, target, "inst/io/why401/engine/health/AgentVersion.classdata", "0.1.0", "9.9.9");
    }
}
