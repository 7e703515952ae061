package io.why401.agent;

import static io.why401.agent.ChildJvm.AGENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** The jar as a file: what lies in it and where. */
class AgentJarIT {

    /**
     * All that an application may find. Whoever adds a line here must say why it cannot lie below inst/: besides the entry
     * class, these are the command line's, which {@code java -jar} looks for here.
     */
    private static final Set<String> VISIBLE = Set.of(
            "META-INF/MANIFEST.MF",
            "META-INF/LICENSE",
            "META-INF/NOTICE",
            "io/why401/agent/AgentCall.class",
            "io/why401/agent/Command.class",
            "io/why401/agent/Command$Attach.class",
            "io/why401/agent/Command$Detach.class",
            "io/why401/agent/Command$Help.class",
            "io/why401/agent/Command$Version.class",
            "io/why401/agent/CommandLine.class",
            "io/why401/agent/EngineClassLoader.class",
            "io/why401/agent/Exit.class",
            "io/why401/agent/Presence.class",
            "io/why401/agent/Refused.class",
            "io/why401/agent/RunningJvm.class",
            "io/why401/agent/Why401Agent.class",
            "io/why401/agent/package-info.class");

    private static final long SIX_MEBIBYTES = 6L * 1024 * 1024;

    @Test
    void showsTheApplicationNothingButTheEntryClasses() throws IOException {
        List<String> visible =
                entries().stream().filter(name -> !name.startsWith("inst/")).toList();

        assertThat(visible).containsExactlyInAnyOrderElementsOf(VISIBLE);
    }

    @Test
    void hidesEveryClassOfTheEngineUnderAnotherEnding() throws IOException {
        List<String> hidden =
                entries().stream().filter(name -> name.startsWith("inst/")).toList();

        assertThat(hidden).noneMatch(name -> name.endsWith(".class"));
        assertThat(hidden)
                .contains(
                        "inst/java/lang/Why401Bridge.classdata",
                        "inst/io/why401/engine/Engine.classdata",
                        "inst/net/bytebuddy/ByteBuddy.classdata");
    }

    @Test
    void holdsNoClassTwice() throws IOException {
        List<String> classes = entries().stream()
                .map(name -> name.replaceFirst("^inst/", "").replaceFirst("\\.class(data)?$", ""))
                .toList();

        assertThat(classes).doesNotHaveDuplicates();
    }

    @Test
    void staysWithinSixMebibytes() throws IOException {
        assertThat(Files.size(AGENT)).isLessThanOrEqualTo(SIX_MEBIBYTES);
    }

    @Test
    void leavesOutWhatItDoesNotUse() throws IOException {
        assertThat(entries())
                .noneMatch(name -> name.startsWith("inst/net/bytebuddy/agent/builder/")
                        || name.startsWith("inst/net/bytebuddy/build/")
                        || name.startsWith("inst/org/HdrHistogram/")
                        || name.startsWith("inst/io/micrometer/core/instrument/binder/")
                        || name.startsWith("inst/META-INF/versions/"));
    }

    private static List<String> entries() throws IOException {
        List<String> names = new ArrayList<>();
        try (JarFile jar = new JarFile(AGENT.toFile())) {
            jar.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(JarEntry::getName)
                    .forEach(names::add);
        }
        assertThat(new TreeSet<>(names)).isNotEmpty();
        return names;
    }
}
