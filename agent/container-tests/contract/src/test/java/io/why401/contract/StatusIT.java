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
        }
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
