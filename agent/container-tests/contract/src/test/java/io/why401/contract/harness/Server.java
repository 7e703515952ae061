package io.why401.contract.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The servers under test: which jars, and which application on them. */
public enum Server {
    TOMCAT_9_0_FLOOR("tomcat", "tomcat-9.0-floor", "com.example.tomcat.TomcatApplication", "application-javax"),
    TOMCAT_10_1_FLOOR("tomcat", "tomcat-10.1-floor", "com.example.tomcat.TomcatApplication", "application"),
    TOMCAT_10_1("tomcat", "tomcat-10.1", "com.example.tomcat.TomcatApplication", "application"),
    TOMCAT_11_0("tomcat", "tomcat-11.0", "com.example.tomcat.TomcatApplication", "application"),
    JETTY_10("jetty/jetty-10", "jetty-10", "com.example.jetty.JettyApplication", "application-javax", "jetty/jetty-10"),
    JETTY_11("jetty/jetty-11", "jetty-11", "com.example.jetty.JettyApplication", "application", "jetty/jetty-11"),
    JETTY_12_0_EE8(
            "jetty/jetty-12.0-ee8",
            "jetty-12.0-ee8",
            "com.example.jetty.JettyApplication",
            "application-javax",
            "jetty/jetty-12.0-ee8"),
    JETTY_12_0_EE9(
            "jetty/jetty-12.0-ee9",
            "jetty-12.0-ee9",
            "com.example.jetty.JettyApplication",
            "application",
            "jetty/jetty-12.0-ee9"),
    JETTY_12_0_EE10(
            "jetty/jetty-12.0-ee10",
            "jetty-12.0-ee10",
            "com.example.jetty.JettyApplication",
            "application",
            "jetty/jetty-12.0-ee10"),
    JETTY_12_1_EE10(
            "jetty/jetty-12.1-ee10",
            "jetty-12.1-ee10",
            "com.example.jetty.JettyApplication",
            "application",
            "jetty/jetty-12.1-ee10"),
    JETTY_12_1_EE11(
            "jetty/jetty-12.1-ee11",
            "jetty-12.1-ee11",
            "com.example.jetty.JettyApplication",
            "application",
            "jetty/jetty-12.1-ee11"),
    JETTY_12_0_CORE(
            "jetty/jetty-12.0-ee10",
            "jetty-12.0-ee10",
            "com.example.jetty.core.CoreApplication",
            "application",
            "jetty/jetty-12.0-ee10"),
    JETTY_12_1_CORE(
            "jetty/jetty-12.1-ee11",
            "jetty-12.1-ee11",
            "com.example.jetty.core.CoreApplication",
            "application",
            "jetty/jetty-12.1-ee11"),
    BOOT_3_5("boot-3.5", "boot-3.5", "com.example.boot.BootApplication", "application"),
    BOOT_4_0("boot-4.0", "boot-4.0", "com.example.boot.BootApplication", "application");

    private final String module;
    private final String folder;
    private final String mainClass;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> applications;

    /**
     * A server.
     *
     * @param module which module below container-tests holds its jars
     * @param folder their folder below that module's target/servers
     * @param applications modules with the application's classes, first on the class path
     */
    Server(String module, String folder, String mainClass, String... applications) {
        this.module = module;
        this.folder = folder;
        this.mainClass = mainClass;
        this.applications = List.of(applications);
    }

    String folder() {
        return folder;
    }

    String mainClass() {
        return mainClass;
    }

    /** Sorted, so that every run and every machine has the same order. */
    List<Path> classPath() {
        Path containerTests = Path.of(System.getProperty("why401.container-tests", ".."));
        List<Path> path = new ArrayList<>();
        for (String application : applications) {
            path.add(containerTests
                    .resolve(application)
                    .resolve("target/classes")
                    .normalize());
        }
        Path jars = containerTests.resolve(module).resolve("target/servers").resolve(folder);
        try (Stream<Path> files = Files.list(jars)) {
            files.map(Path::normalize).sorted().forEach(path::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return path;
    }
}
