package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.why401.contract.harness.Launch;
import io.why401.contract.harness.Renamed;
import io.why401.contract.harness.Request;
import io.why401.contract.harness.Server;
import io.why401.contract.harness.ServerProcess;
import io.why401.contract.harness.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code /status} names what was found, what speaks, and what did not fit, and what did not fit breaks nothing else. */
final class StatusIT {

    private static final String WRAPPER = "org.apache.catalina.core.AsyncContextImpl$RunnableWrapper";
    private static final String TRANSLATION = "org.springframework.security.web.access.ExceptionTranslationFilter";

    @TempDir
    Path folder;

    @Test
    void namesLibrariesWithVersionsAndActiveHooks() {
        try (ServerProcess server = ServerProcess.start(Server.BOOT_3_5)) {
            server.refused(Request.get("/basic/orders/7"));

            JsonNode tomcat = status(server).at("/libraries/tomcat");
            assertThat(tomcat.get("version").asString()).isEqualTo("10.1.48");
            assertThat(tomcat.get("hooks").asString()).isEqualTo("active");
            assertThat(texts(tomcat, "active"))
                    .contains("org.apache.coyote.Response: ResponseCommitted", "org.apache.coyote.Response: StatusSet");
            assertThat(texts(tomcat, "misfits")).isEmpty();
            JsonNode security = status(server).at("/libraries/spring-security");
            assertThat(security.get("version").asString()).startsWith("6.5.");
            assertThat(texts(security, "active")).contains(TRANSLATION + ": RefusedInChain");
            assertThat(status(server).get("infrastructure")).isEmpty();
        }
    }

    @Test
    void namesHttpClientsWithVersionsAndActiveHooks() {
        try (ServerProcess server = ServerProcess.start(Server.HTTP_CLIENTS)) {
            for (String client :
                    List.of("okhttp", "httpclient5", "jdk", "feign", "rest-client", "rest-template", "web-client")) {
                server.refused(Request.get("/" + client + "/passed-on"));
            }

            JsonNode libraries = status(server).get("libraries");
            assertActive(libraries, "okhttp", "5.5.1", "okhttp3.internal.connection.RealCall: Executed");
            assertActive(
                    libraries,
                    "httpclient5",
                    "5.6.5",
                    "org.apache.hc.client5.http.impl.classic.InternalHttpClient: Executed");
            assertActive(
                    libraries,
                    "jdk-http-client",
                    System.getProperty("java.version"),
                    "jdk.internal.net.http.HttpClientImpl: Sent");
            assertActive(libraries, "feign", "13.11", "feign.DefaultClient: Executed");
            assertActive(
                    libraries,
                    "spring-http-clients",
                    "6.2.12",
                    "org.springframework.web.reactive.function.client."
                            + "DefaultWebClient$DefaultRequestBodyUriSpec: Exchanged");
        }
    }

    @Test
    void namesTokenLibrariesWithVersionsAndActiveHooks() {
        try (ServerProcess server = ServerProcess.start(Server.TOKENS)) {
            for (String library : List.of("jjwt", "java-jwt", "nimbus", "jose4j", "fusionauth")) {
                server.refused(Request.get("/" + library + "/orders/7")
                        .bearer(Token.rs256().expiresIn(-900).build()));
            }

            JsonNode libraries = status(server).get("libraries");
            assertActive(libraries, "jjwt", "0.13.0", "io.jsonwebtoken.JwtException: ExceptionBuilt");
            assertActive(
                    libraries,
                    "java-jwt",
                    "4.6.2",
                    "com.auth0.jwt.exceptions.JWTVerificationException: ExceptionBuilt");
            assertActive(libraries, "nimbus-jose-jwt", "10.10", "com.nimbusds.jose.JWSObject: SignatureChecked");
            assertActive(libraries, "jose4j", "0.9.6", "org.jose4j.jws.JsonWebSignature: SignatureChecked");
            assertActive(libraries, "fusionauth-jwt", "5.3.3", "io.fusionauth.jwt.JWTException: ExceptionBuilt");
        }
    }

    private static void assertActive(JsonNode libraries, String name, String version, String hook) {
        JsonNode library = libraries.get(name);
        assertThat(library).as("%s in %s", name, libraries).isNotNull();
        assertThat(library.get("version").asString()).as(name).isEqualTo(version);
        assertThat(library.get("hooks").asString()).as("%s", library).isEqualTo("active");
        assertThat(texts(library, "active")).as(name).contains(hook);
    }

    @Test
    void reportsChangedInternalsAndGoesOnWithTheRest() {
        Renamed.member(Server.BOOT_3_5, WRAPPER, "coyoteRequest", folder);
        Renamed.member(Server.BOOT_3_5, TRANSLATION, "sendStartAuthentication", folder);

        try (ServerProcess server =
                ServerProcess.start(Launch.of(Server.BOOT_3_5).first(folder))) {
            assertThat(server.refused(Request.get("/cases/set-status")).reason())
                    .isEqualTo("application_decision");
            assertThat(server.refused(Request.get("/cases/async-start")).reason())
                    .isEqualTo("application_decision");
            assertThat(server.refused(Request.get("/basic/orders/7").basic("alice-mayfield", "wrong-as-can-be"))
                            .reason())
                    .isEqualTo("bad_credentials");
            assertThat(server.refused(Request.get("/bearer/orders/7")
                                    .bearer(Token.hs256().expiresIn(-900).build()))
                            .reason())
                    .isEqualTo("token_expired");
            assertThat(server.refused(Request.get("/basic/orders/7")).reason()).isEqualTo("credentials_missing");

            JsonNode tomcat = status(server).at("/libraries/tomcat");
            assertThat(tomcat.get("hooks").asString()).isEqualTo("mismatch");
            assertThat(texts(tomcat, "misfits"))
                    .singleElement()
                    .asString()
                    .contains(WRAPPER + " does not take AsyncTaskRun", "coyoteRequest");
            assertThat(texts(tomcat, "active")).contains("org.apache.coyote.Response: ResponseCommitted");
            JsonNode security = status(server).at("/libraries/spring-security");
            assertThat(security.get("hooks").asString()).isEqualTo("mismatch");
            assertThat(texts(security, "misfits")).containsExactly(TRANSLATION + " has no method for RefusedInChain");
            assertThat(server.endpoint().samples("why401_hooks"))
                    .anyMatch(line -> line.contains("library=\"tomcat\"") && line.contains("state=\"mismatch\""));
        }
    }

    /** Blind, and says so: nothing is counted, everything is answered. */
    @Test
    void saysThatTheHookThatCountsDoesNotFitAndTheServerAnswers() {
        Renamed.member(Server.TOMCAT_11_0, "org.apache.coyote.Response", "committed", folder);
        ServerProcess server = ServerProcess.start(Launch.of(Server.TOMCAT_11_0).first(folder));
        try {
            assertThat(server.wire().send(Request.get("/cases/set-status")).status())
                    .isEqualTo(401);
            assertThat(server.wire().send(Request.get("/cases/ok")).status()).isEqualTo(200);

            assertThat(server.endpoint().sum("why401_responses_total")).isZero();
            assertThat(texts(status(server).at("/libraries/tomcat"), "misfits"))
                    .singleElement()
                    .asString()
                    .contains("org.apache.coyote.Response does not take ResponseCommitted", "committed");
            assertThat(server.stderr()).contains("[why401] WARN tomcat").contains("hooks mismatch");
        } finally {
            server.stop();
        }
    }

    /** As a standalone Tomcat names its jars. */
    @Test
    void readsTheVersionFromTheManifestWhereTheJarsNameHasNone() throws IOException {
        Path jar = Files.copy(Server.TOMCAT_11_0.jar("tomcat-embed-core"), folder.resolve("catalina.jar"));

        try (ServerProcess server =
                ServerProcess.start(Launch.of(Server.TOMCAT_11_0).first(jar))) {
            server.refused(Request.get("/cases/set-status"));

            await().untilAsserted(() -> assertThat(
                            status(server).at("/libraries/tomcat/version").asString())
                    .isEqualTo("11.0.27"));
        }
    }

    private static JsonNode status(ServerProcess server) {
        return JsonMapper.shared().readTree(server.endpoint().get("/status"));
    }

    private static List<String> texts(JsonNode library, String name) {
        return library.get(name).valueStream().map(JsonNode::asString).toList();
    }
}
