package io.why401.contract.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tomcat as it is downloaded, started with the command line of its {@code catalina.sh}. The distribution itself is only
 * read: configuration, web applications and logs lie in a {@code CATALINA_BASE} of the run's own, with the manager
 * application and, as ROOT, the servlet cases.
 */
public enum TomcatDistribution implements Launchable {
    TOMCAT_9_0("tomcat-9.0-distribution", "application-javax"),
    TOMCAT_10_1("tomcat-10.1-distribution", "application"),
    TOMCAT_11_0("tomcat-11.0-distribution", "application");

    /** Who may deploy through the manager application. */
    public static final String OPERATOR = "olga-operator";

    public static final String PASSWORD = Secrets.keep("operators-own-word");

    private static final String USERS =
            "<tomcat-users><role rolename='manager-script'/><user username='%s' password='%s' roles='manager-script'/></tomcat-users>";

    private final String folder;
    private final String application;

    TomcatDistribution(String folder, String application) {
        this.folder = folder;
        this.application = application;
    }

    @Override
    public String folder() {
        return folder;
    }

    @Override
    public Parts parts() {
        return new Parts(
                home().getFileName().toString().replace("apache-tomcat-", "Tomcat ") + " distribution", List.of());
    }

    @Override
    public List<String> arguments(Path run) {
        Path home = home();
        Path base = run.resolve("base");
        try {
            prepare(home, base);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of(
                "-Dcatalina.home=" + home,
                "-Dcatalina.base=" + base,
                "-Djava.io.tmpdir=" + base.resolve("temp"),
                "-Djava.util.logging.config.file=" + base.resolve("conf/logging.properties"),
                "-Djava.util.logging.manager=org.apache.juli.ClassLoaderLogManager",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--add-opens=java.base/java.io=ALL-UNNAMED",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.rmi/sun.rmi.transport=ALL-UNNAMED",
                // A soft reference would keep an undeployed application until memory runs short.
                "-XX:SoftRefLRUPolicyMSPerMB=0",
                "-cp",
                home.resolve("bin/bootstrap.jar")
                        + System.getProperty("path.separator")
                        + home.resolve("bin/tomcat-juli.jar"),
                "org.apache.catalina.startup.Bootstrap",
                "start");
    }

    /** Connectors start last, when the applications are there. */
    @Override
    public Pattern ready() {
        return Pattern.compile("Starting ProtocolHandler \\[\"http-nio-auto-1-(\\d+)\"\\]");
    }

    @Override
    public String readyIn() {
        return "stderr";
    }

    @Override
    public boolean endsWithStdin() {
        return false;
    }

    private Path home() {
        Path unpacked =
                WebApplications.module("tomcat").resolve("target/servers").resolve(folder);
        try (Stream<Path> top = Files.list(unpacked)) {
            return top.findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void prepare(Path home, Path base) throws IOException {
        for (String needed : List.of("conf", "logs", "temp", "work", "webapps")) {
            Files.createDirectories(base.resolve(needed));
        }
        WebApplications.copy(home.resolve("conf"), base.resolve("conf"));
        WebApplications.copy(home.resolve("webapps/manager"), base.resolve("webapps/manager"));
        WebApplications.cases(application, base.resolve("webapps/ROOT"));
        Files.writeString(base.resolve("conf/tomcat-users.xml"), USERS.formatted(OPERATOR, PASSWORD));
        Path server = base.resolve("conf/server.xml");
        Files.writeString(
                server,
                Files.readString(server)
                        .replace("port=\"8080\"", "port=\"0\"")
                        .replace("port=\"8005\"", "port=\"-1\"")
                        // The command line has the key that the servers under test share with the test.
                        .replace("VersionLoggerListener\"", "VersionLoggerListener\" logArgs=\"false\""));
    }
}
