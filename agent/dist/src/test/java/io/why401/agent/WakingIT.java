package io.why401.agent;

import static io.why401.agent.ChildJvm.AGENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.why401.agent.child.PlainMain;
import io.why401.agent.child.PreloadingAgent;
import io.why401.agent.child.StrictMain;
import io.why401.agent.child.TomcatMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the first server class to the first event, with a real Tomcat. */
class WakingIT {

    @TempDir
    Path folder;

    @Test
    void reportsThroughTheVeryClassThatWokeIt() throws Exception {
        Path log = folder.resolve("classes.log");

        ChildJvm child = ChildJvm.run(
                List.of("-Xlog:class+load:file=" + log, ChildJvm.agent(AGENT, settings())), TomcatMain.class);

        // The gate wakes inside the loading of one of these two; both carry hooks without which there is no event.
        assertThat(Files.readString(log)).contains("org.apache.coyote.Response ", "net.bytebuddy.ByteBuddy ");
        assertReported(child);
    }

    @Test
    void hooksClassesThatWereLoadedBeforePremain() throws Exception {
        Path preload = AgentJars.jar(folder.resolve("preload.jar"), PreloadingAgent.class);
        String classes = "org.apache.coyote.Response,org.apache.catalina.connector.CoyoteAdapter";

        ChildJvm child = ChildJvm.run(
                List.of(ChildJvm.agent(preload, classes), ChildJvm.agent(AGENT, settings())), TomcatMain.class);

        assertReported(child);
    }

    @Test
    void reportsFromALoaderThatPassesOnTheJdkOnly() throws Exception {
        ChildJvm child = ChildJvm.run(List.of(ChildJvm.agent(AGENT, settings())), StrictMain.class);

        assertReported(child);
    }

    @Test
    void leavesTheFieldToACopyThatCameFirst() throws Exception {
        String agent = ChildJvm.agent(AGENT, settings());

        ChildJvm child = ChildJvm.run(List.of(agent, agent), TomcatMain.class);

        assertThat(child.ours())
                .filteredOn(line -> line.contains("copy"))
                .containsExactly(
                        "[why401] WARN a copy of why401 is already at work in this JVM; this one does nothing");
        assertReported(child);
    }

    @Test
    void startsTheApplicationInSpiteOfBadArguments() throws Exception {
        ChildJvm child = ChildJvm.run(
                List.of(ChildJvm.agent(AGENT, "queue.size=lots,colour=blue,endpoint=here")), PlainMain.class);

        assertThat(child.exit()).isZero();
        assertThat(child.out()).isNotEmpty();
        assertThat(child.err()).hasSize(3);
        assertThat(child.ours())
                .hasSize(3)
                .anyMatch(line -> line.contains("why401.queue.size") && line.contains("lots") && line.contains("1024"))
                .anyMatch(line -> line.contains("why401.colour"))
                .anyMatch(line -> line.contains("why401.endpoint") && line.contains("127.0.0.1:9401"));
    }

    private String settings() {
        return "endpoint=127.0.0.1:0,events.file=" + folder.resolve("events.jsonl");
    }

    private void assertReported(ChildJvm child) throws IOException {
        assertThat(child.exit()).as("%s", child).isZero();
        assertThat(child.out()).contains("status 401");
        Path events = folder.resolve("events.jsonl");
        assertThat(events).as("%s", child.err()).exists();
        assertThat(Files.readAllLines(events))
                .singleElement()
                .asString()
                .contains("\"reason\":\"application_decision\"", "\"path\":\"/orders\"");
        assertThat(child.ours()).as("only the start line and what was asked for").noneMatch(line -> line.contains("ERROR"));
    }
}
