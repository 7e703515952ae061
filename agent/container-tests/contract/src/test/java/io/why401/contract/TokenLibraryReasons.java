package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Event;
import io.why401.contract.harness.Request;
import io.why401.contract.harness.Secrets;
import io.why401.contract.harness.Token;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Four JWT libraries in hand-written filters: one kind swallows what the library threw and leaves the refusal to Spring ({@code
 * orders}), another sends 401 itself ({@code answers}), and the third hands over "bad credentials" in its place ({@code hides}).
 * The reason must be the same, and an exception must have decided it. */
interface TokenLibraryReasons extends OnServer {

    static Stream<Arguments> libraryTokens() {
        return Stream.of("jjwt", "java-jwt", "nimbus", "jose4j")
                .flatMap(library -> Stream.of("orders", "answers", "hides")
                        .flatMap(style -> Stream.of(
                                refused(
                                        library,
                                        style,
                                        Token.rs256().expiresIn(-900).build(),
                                        "token_expired"),
                                refused(
                                        library,
                                        style,
                                        Token.rs256().startsIn(900).build(),
                                        "token_not_yet_valid"),
                                refused(library, style, Token.rs256().forged().build(), "token_signature_invalid"),
                                refused(
                                        library,
                                        style,
                                        Token.rs256()
                                                .header("kid", "k0")
                                                .forged()
                                                .build(),
                                        "token_key_unknown"),
                                refused(library, style, wrongAlgorithm(library).build(), "token_algorithm_rejected"),
                                refused(
                                        library,
                                        style,
                                        Token.rs256().header("alg", "none").build(),
                                        "token_algorithm_rejected"),
                                refused(
                                        library,
                                        style,
                                        Token.rs256()
                                                .claim("iss", "https://other.example")
                                                .build(),
                                        "token_issuer_mismatch"),
                                refused(
                                        library,
                                        style,
                                        Token.rs256().claim("aud", "billing").build(),
                                        "token_audience_mismatch"),
                                refused(library, style, Token.rs256().build("{\"iss\":"), "token_malformed"),
                                refused(
                                        library,
                                        style,
                                        Secrets.keep("opaque-2YotnFZFEjr1zCsicMWpAA"),
                                        "token_malformed"))));
    }

    /** Nimbus says the same of an unknown key: only a token that names no key tells which of the two it was. */
    private static Token wrongAlgorithm(String library) {
        Token token = Token.rs256().header("alg", "RS512");
        return library.equals("nimbus") ? token.withoutHeader("kid") : token;
    }

    private static Arguments refused(String library, String style, String token, String reason) {
        return Arguments.argumentSet(library + " " + style + " " + reason, library, style, token, reason);
    }

    @ParameterizedTest
    @MethodSource("io.why401.contract.TokenLibraryReasons#libraryTokens")
    default void reportsWhatTheLibraryRefused(String library, String style, String token, String reason) {
        Event event = server().refused(
                        Request.get("/library/" + library + "/" + style + "/7").bearer(token));

        assertThat(event.reason()).as("%s", event).isEqualTo(reason);
        assertThat(event.cause()).isEqualTo("token_or_session");
        assertThat(event.text("confidence")).as("%s", event).isEqualTo("observed");
        assertThat(event.text("request.route")).isEqualTo("/library/{library}/" + style + "/{id}");
        assertThat(event.text("decision.decided_by")).isEqualTo(style.equals("answers") ? "application" : "security");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jjwt", "java-jwt", "nimbus", "jose4j"})
    default void letsATokenPassThatTheLibraryAccepts(String library) {
        Request good = Request.get("/library/" + library + "/orders/7")
                .bearer(Token.rs256().build());

        assertThat(server().wire().send(good).status()).isEqualTo(200);
        server().assertCountsAgree();
    }
}
