package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Request;
import io.why401.contract.harness.Secrets;
import io.why401.contract.harness.Server;
import io.why401.contract.harness.ServerProcess;
import io.why401.contract.harness.Token;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A secret in every place of a request, and every output on. {@link ServerProcess#close} looks for all of them in metrics, events,
 * status page, stdout and stderr, here as for every other server of these tests.
 */
@LongTail
final class SecretsIT {

    private static final List<String> PATHS = List.of(
            "/guarded/orders",
            "/cases/send-error",
            "/basic/orders/7",
            "/form/orders/7",
            "/bearer/orders/7",
            "/keys/orders/7",
            "/key/orders/7",
            "/library/jjwt/orders/7",
            "/library/java-jwt/answers/7",
            "/library/nimbus/orders/7",
            "/library/jose4j/orders/7",
            "/library/jose4j/answers/7",
            "/open/broken/7",
            "/open/thrown/7",
            "/office/orders/7",
            "/nowhere");

    @ParameterizedTest
    @EnumSource(names = {"TOMCAT_11_0", "BOOT_3_5", "BOOT_4_0"})
    void showsNoneOfThem(Server kind) {
        try (ServerProcess server = ServerProcess.start(kind, "events.stdout=true", "hash.key=" + secret())) {
            PATHS.stream()
                    .flatMap(SecretsIT::everywhere)
                    .forEach(request -> server.wire().send(request));

            server.assertCountsAgree();
            assertThat(server.stdout()).contains("\"schema\":\"why401/1\"");
        }
    }

    /** What a client invents would make a new series each time. */
    @ParameterizedTest
    @EnumSource(names = {"TOMCAT_11_0", "BOOT_4_0"})
    void keepsWhatAClientInventsOutOfTheLabels(Server kind) {
        try (ServerProcess server = ServerProcess.start(kind)) {
            for (String path : List.of(
                    "/guarded/orders", "/bearer/orders/invented-id", "/invented-path", "/basic/orders/invented-id")) {
                server.wire().send(Request.get(path + "?invented-key=1").agent("invented-agent"));
                server.wire().send(Request.of("INVENTED-METHOD", path));
                server.wire().send(Request.get(path).header("Authorization", "Invented-scheme invented-credentials"));
                server.wire()
                        .send(Request.get(path)
                                .bearer(Token.hs256()
                                        .header("kid", "invented-kid")
                                        .claim("sub", "invented-subject")
                                        .forged()
                                        .build()));
            }

            assertThat(server.endpoint().get("/metrics")).doesNotContainIgnoringCase("invented");
        }
    }

    private static Stream<Request> everywhere(String path) {
        return Stream.of(
                Request.get(path).basic(secret(), secret()),
                Request.get(path).header("Authorization", "Basic " + secret()),
                Request.get(path).header("Authorization", secret()),
                Request.get(path).header("Authorization", "Token " + secret()),
                Request.get(path)
                        .header("Authorization", "Digest username=\"" + secret() + "\", response=\"" + secret() + "\""),
                Request.get(path).header("Authorization", "Bearer Bearer " + secret()),
                Request.get(path).bearer(secret()),
                Request.get(path).bearer(Token.hs256().expiresIn(-60).build()),
                Request.get(path).bearer(Token.rs256().expiresIn(-60).build()),
                Request.get(path).bearer(Token.rs256().forged().build()),
                Request.get(path)
                        .bearer(Token.rs256()
                                .claim("iss", "https://other.example")
                                .build()),
                Request.get(path).bearer(Token.rs256().header("kid", "k0").build()),
                Request.get(path).bearer(Token.rs256().header("alg", "none").build()),
                Request.get(path).bearer(Token.rs256().build("{\"sub\":\"" + secret() + "\"")),
                Request.get(path).header("X-API-Key", secret()),
                Request.get(path).header("X-Auth-Token", secret()),
                Request.get(path)
                        .header(
                                "Cookie",
                                "JSESSIONID=" + secret() + "; remember-me=" + secret() + "; other=" + secret()),
                Request.get(path).header("Proxy-Authorization", "Basic " + secret()),
                Request.get(path).header("X-Unheard-Of", secret()),
                Request.get(path).header("Referer", "https://shop.example/?code=" + secret()),
                Request.get(path + "?access_token=" + secret() + "&api_key=" + secret() + "&q=" + secret()),
                Request.get(path + "?" + secret()),
                Request.get(path + ";jsessionid=" + secret()),
                Request.get(path + "/" + Token.hs256().build()),
                Request.of("POST", path).form("username=" + secret() + "&password=" + secret()),
                Request.of("POST", "/form/login").form("username=" + secret() + "&password=" + secret()));
    }

    private static String secret() {
        return Secrets.keep("secret-" + UUID.randomUUID());
    }
}
