package io.why401.contract.harness;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a server under test consists of, read off the names of its jars.
 *
 * @param container with its version
 * @param frameworks on it, with their versions
 */
public record Parts(String container, List<String> frameworks) {

    private static final List<Map.Entry<String, String>> CONTAINERS = List.of(
            Map.entry("tomcat-embed-core", "Tomcat"),
            Map.entry("jetty-server", "Jetty"),
            Map.entry("undertow-core", "Undertow"),
            Map.entry("reactor-netty-http", "Reactor Netty"));

    private static final List<Map.Entry<String, String>> FRAMEWORKS = List.of(
            Map.entry("spring-boot", "Spring Boot"),
            Map.entry("spring-webflux", "WebFlux"),
            Map.entry("spring-security-web", "Spring Security"),
            Map.entry("spring-cloud-gateway-server", "Spring Cloud Gateway"),
            Map.entry("spring-cloud-gateway-server-webflux", "Spring Cloud Gateway"),
            Map.entry("dropwizard-core", "Dropwizard"),
            Map.entry("jersey-server", "Jersey"),
            Map.entry("resteasy-core", "RESTEasy"),
            Map.entry("shiro-core", "Shiro"),
            Map.entry("pac4j-core", "pac4j"),
            Map.entry("javalin", "Javalin"),
            Map.entry("okhttp-jvm", "OkHttp"),
            Map.entry("httpclient5", "Apache HttpClient"),
            Map.entry("feign-core", "OpenFeign"));

    public Parts {
        frameworks = List.copyOf(frameworks);
    }

    /** Of file names; the first container that is among them is the one that serves. */
    public static Parts of(List<String> jars) {
        List<String> containers = found(CONTAINERS, jars);
        return new Parts(containers.get(0), found(FRAMEWORKS, jars));
    }

    private static List<String> found(List<Map.Entry<String, String>> known, List<String> jars) {
        return known.stream()
                .flatMap(part -> version(part.getKey(), jars).map(version -> part.getValue() + " " + version))
                .distinct() // one thing may have several jars
                .toList();
    }

    private static Stream<String> version(String artifact, List<String> jars) {
        Pattern jar = Pattern.compile(Pattern.quote(artifact) + "-(\\d[\\w.]*)\\.jar");
        List<String> versions = jars.stream()
                .map(jar::matcher)
                .filter(Matcher::matches)
                .map(match -> match.group(1))
                .toList();
        if (versions.size() > 1) {
            throw new IllegalStateException(artifact + " " + versions + ": an old one was left there; mvn clean");
        }
        return versions.stream();
    }
}
