package io.why401.contract.harness;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The servers under test: which jars, and which application on them. */
public enum Server implements Launchable {
    TOMCAT_9_0_FLOOR("tomcat", "tomcat-9.0-floor", "com.example.tomcat.TomcatApplication", "application-javax"),
    TOMCAT_9_0("tomcat", "tomcat-9.0", "com.example.tomcat.TomcatApplication", "application-javax"),
    TOMCAT_10_1_FLOOR("tomcat", "tomcat-10.1-floor", "com.example.tomcat.TomcatApplication", "application"),
    TOMCAT_10_1("tomcat", "tomcat-10.1", "com.example.tomcat.TomcatApplication", "application"),
    TOMCAT_11_0("tomcat", "tomcat-11.0", "com.example.tomcat.TomcatApplication", "application"),
    BOOT_2_7("boot-2.7", "boot-2.7", "com.example.boot.BootApplication", "application-boot-2.7"),
    BOOT_3_2("boot-3.2", "boot-3.2", "com.example.boot.BootApplication", "application"),
    BOOT_3_5("boot-3.5", "boot-3.5", "com.example.boot.BootApplication", "application"),
    BOOT_3_5_LOG4J2("logging/log4j2-3.5", "log4j2-3.5", "com.example.boot.BootApplication", "application"),
    BOOT_3_5_TRACING("logging/tracing-3.5", "tracing-3.5", "com.example.boot.BootApplication", "application"),
    BOOT_4_0("boot-4.0", "boot-4.0", "com.example.boot.BootApplication", "application"),
    BOOT_4_1("boot-4.1", "boot-4.1", "com.example.boot.BootApplication", "application"),
    ACTUATOR_BOOT_2_7(
            "actuator/boot-2.7", "actuator-boot-2.7", "com.example.boot.BootApplication", "application-boot-2.7"),
    ACTUATOR_BOOT_3_5("actuator/boot-3.5", "actuator-boot-3.5", "com.example.boot.BootApplication", "application"),
    ACTUATOR_BOOT_4_1("actuator/boot-4.1", "actuator-boot-4.1", "com.example.boot.BootApplication", "application"),
    JERSEY(
            "frameworks/jersey",
            "jersey",
            "com.example.jersey.JerseyApplication",
            "application",
            "frameworks/jax-rs",
            "frameworks/jersey"),
    JERSEY_SPRING(
            "frameworks/jersey-spring",
            "jersey-spring",
            "com.example.jerseyspring.JerseySpringApplication",
            "application",
            "frameworks/jersey-spring"),
    RESTEASY(
            "frameworks/resteasy",
            "resteasy",
            "com.example.resteasy.ResteasyApplication",
            "application",
            "frameworks/jax-rs",
            "frameworks/resteasy"),
    SHIRO("frameworks/shiro", "shiro", "com.example.shiro.ShiroApplication", "application", "frameworks/shiro"),
    PAC4J("frameworks/pac4j", "pac4j", "com.example.pac4j.Pac4jApplication", "application", "frameworks/pac4j"),
    JAVALIN(
            "frameworks/javalin",
            "javalin",
            "com.example.javalin.JavalinApplication",
            "application",
            "frameworks/javalin"),
    DROPWIZARD(
            "frameworks/dropwizard",
            "dropwizard",
            "com.example.dropwizard.DropwizardApplication",
            "application",
            "frameworks/dropwizard"),
    HTTP_CLIENTS(
            "frameworks/http-clients",
            "http-clients",
            "com.example.clients.ClientsApplication",
            "application",
            "frameworks/http-clients"),
    HTTP_CLIENTS_OLD(
            "frameworks/http-clients-old",
            "http-clients-old",
            "com.example.clients.old.OldClientsApplication",
            "application",
            "frameworks/http-clients",
            "frameworks/http-clients-old"),
    TOKENS("frameworks/tokens", "tokens", "com.example.bearer.TokensApplication", "application", "frameworks/tokens"),
    TOKENS_JJWT_0_12(
            "frameworks/tokens-0.12",
            "tokens-0.12",
            "com.example.bearer.TokensApplication",
            "application",
            "frameworks/tokens"),
    TOKENS_MIDDLE(
            "frameworks/tokens-middle",
            "tokens-middle",
            "com.example.bearer.old.OldTokensApplication",
            "application",
            "frameworks/tokens",
            "frameworks/tokens-old"),
    TOKENS_OLD(
            "frameworks/tokens-old",
            "tokens-old",
            "com.example.bearer.old.OldTokensApplication",
            "application",
            "frameworks/tokens",
            "frameworks/tokens-old"),
    UNDERTOW_2_2("undertow", "undertow-2.2", "com.example.undertow.UndertowApplication", "application-javax"),
    UNDERTOW_2_3("undertow", "undertow-2.3", "com.example.undertow.UndertowApplication", "application"),
    UNDERTOW_2_4_HANDLERS("undertow", "undertow-2.4", "com.example.undertow.HandlersApplication", "application"),
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
    JETTY_12_1_WEBSOCKET(
            "jetty/jetty-12.1-websocket",
            "jetty-12.1-websocket",
            "com.example.jetty.socket.SocketApplication",
            "application",
            "jetty/jetty-12.1-websocket"),
    TOMCAT_9_0_WEBSOCKET("tomcat", "tomcat-9.0", "com.example.tomcat.WebSocketApplication", "application-javax"),
    TOMCAT_10_1_WEBSOCKET("tomcat", "tomcat-10.1", "com.example.tomcat.WebSocketApplication", "application"),
    TOMCAT_11_0_WEBSOCKET("tomcat", "tomcat-11.0", "com.example.tomcat.WebSocketApplication", "application"),
    TOMCAT_9_0_RULES("tomcat", "tomcat-9.0-floor", "com.example.tomcat.RulesApplication", "application-javax"),
    TOMCAT_10_1_RULES("tomcat", "tomcat-10.1", "com.example.tomcat.RulesApplication", "application"),
    TOMCAT_11_0_RULES("tomcat", "tomcat-11.0", "com.example.tomcat.RulesApplication", "application"),
    WEBFLUX_TOMCAT_2_7(
            "webflux-containers/tomcat-2.7",
            "webflux-tomcat-2.7",
            "com.example.webflux.WebFluxApplication",
            "webflux-application",
            "application"),
    WEBFLUX_JETTY_2_7(
            "webflux-containers/jetty-2.7",
            "webflux-jetty-2.7",
            "com.example.webflux.WebFluxApplication",
            "webflux-application",
            "application"),
    WEBFLUX_TOMCAT_3_5(
            "webflux-containers/tomcat-3.5",
            "webflux-tomcat-3.5",
            "com.example.webflux.WebFluxApplication",
            "webflux-application",
            "application"),
    WEBFLUX_JETTY_3_5(
            "webflux-containers/jetty-3.5",
            "webflux-jetty-3.5",
            "com.example.webflux.WebFluxApplication",
            "webflux-application",
            "application"),
    WEBFLUX_JETTY_CORE_3_5(
            "webflux-containers/jetty-core-3.5",
            "webflux-jetty-core-3.5",
            "com.example.jettycore.JettyCoreApplication",
            "webflux-application",
            "application",
            "webflux-containers/jetty-core-3.5"),
    WEBFLUX_UNDERTOW_SERVLET_3_5(
            "webflux-containers/undertow-servlet-3.5",
            "webflux-undertow-servlet-3.5",
            "com.example.undertowservlet.UndertowServletApplication",
            "webflux-application",
            "application",
            "webflux-containers/undertow-servlet-3.5"),
    WEBFLUX_UNDERTOW_3_5(
            "webflux-containers/undertow-3.5",
            "webflux-undertow-3.5",
            "com.example.webflux.WebFluxApplication",
            "webflux-application",
            "application"),
    WEBFLUX_TOMCAT_4_1(
            "webflux-containers/tomcat-4.1",
            "webflux-tomcat-4.1",
            "com.example.webflux.WebFluxApplication",
            "webflux-application",
            "application"),
    WEBFLUX_JETTY_4_1(
            "webflux-containers/jetty-4.1",
            "webflux-jetty-4.1",
            "com.example.webflux.WebFluxApplication",
            "webflux-application",
            "application"),
    WEBFLUX_2_7(
            "webflux-2.7",
            "webflux-2.7",
            "com.example.webflux.WebFluxApplication",
            "webflux-application",
            "application"),
    WEBFLUX_3_5(
            "webflux-3.5",
            "webflux-3.5",
            "com.example.webflux.WebFluxApplication",
            "webflux-application",
            "application"),
    WEBFLUX_4_0(
            "webflux-4.0",
            "webflux-4.0",
            "com.example.webflux.WebFluxApplication",
            "webflux-application",
            "application"),
    WEBFLUX_4_1(
            "webflux-4.1",
            "webflux-4.1",
            "com.example.webflux.WebFluxApplication",
            "webflux-application",
            "application"),
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
            "jetty/jetty-12.1-ee11");

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

    @Override
    public String folder() {
        return folder;
    }

    @Override
    public List<String> arguments(Path run) {
        String path = classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        return List.of("-cp", path, mainClass);
    }

    /** Also which of a container's APIs, where one version has several. */
    @Override
    public Parts parts() {
        List<String> jars =
                classPath().stream().map(jar -> jar.getFileName().toString()).toList();
        Parts parts = Parts.of(jars);
        return new Parts(parts.container() + api(), parts.frameworks());
    }

    private String api() {
        if (mainClass.contains(".core.") || this == JETTY_12_1_WEBSOCKET) {
            return " core";
        }
        if (mainClass.endsWith("HandlersApplication")) {
            return " handlers";
        }
        int jakarta = folder.indexOf("-ee");
        return jakarta < 0 ? "" : " " + folder.substring(jakarta + 1);
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

    /** The jar of that artifact. */
    public Path jar(String artifact) {
        return classPath().stream()
                .filter(entry -> entry.getFileName().toString().startsWith(artifact + "-"))
                .findFirst()
                .orElseThrow();
    }
}
