package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Event;
import io.why401.contract.harness.Request;
import io.why401.contract.harness.Secrets;
import io.why401.contract.harness.Server;
import io.why401.contract.harness.Token;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A hand-written filter for each JWT library, which catches what it throws and sets 401: the reason is that of the exception nobody saw. */
abstract class TokenLibrariesContract extends ServerContract {

    TokenLibrariesContract(Server kind) {
        super(kind);
    }

    /** That look a token's key up by its id. */
    abstract List<String> byKeyId();

    /** That have one key for every token and do not ask which it names. */
    abstract List<String> oneKey();

    /** That are asked whether a signature fits one key, and say so by true and false. */
    abstract List<String> bySignature();

    /** That look at issuer and audience. */
    private Stream<String> checkingClaims() {
        return libraries().filter(library -> !library.startsWith("fusionauth"));
    }

    final Stream<String> libraries() {
        return Stream.of(byKeyId(), oneKey()).flatMap(List::stream);
    }

    final Stream<Arguments> tokens() {
        Stream<Arguments> everywhere = libraries()
                .flatMap(library -> Stream.of(
                        refused(library, token().expiresIn(-900), "token_expired"),
                        refused(library, token().startsIn(900), "token_not_yet_valid"),
                        refused(library, token().forged(), "token_signature_invalid"),
                        refused(library, token().header("alg", "HS256"), "token_algorithm_rejected"),
                        refused(library, token().header("alg", "none"), "token_algorithm_rejected"),
                        refused(library, "signed none", signed("none"), "token_algorithm_rejected"),
                        refused(library, "broken", Token.rs256().build(broken()), "token_malformed"),
                        refused(library, "opaque", Secrets.keep("opaque-2YotnFZFEjr1zCsicMWpAA"), "token_malformed")));
        Stream<Arguments> keys = byKeyId().stream()
                .map(library -> refused(library, token().header("kid", "k0").forged(), "token_key_unknown"));
        Stream<Arguments> claims = checkingClaims()
                .flatMap(library -> Stream.of(
                        refused(library, token().claim("iss", "https://other.example"), "token_issuer_mismatch"),
                        refused(library, token().claim("aud", "billing"), "token_audience_mismatch")));
        return Stream.of(everywhere, keys, claims).flatMap(all -> all);
    }

    /** One audience as a string (RFC 7519 §4.1.3), which is all that jjwt understood before 0.12. */
    static Token token() {
        return Token.rs256().claim("aud", "orders");
    }

    /** With a signature that is none. */
    private static String signed(String algorithm) {
        return Secrets.keepToken(token().header("alg", algorithm).build() + "c2lnbmVk");
    }

    /** JSON parsers quote what they could not read; jjwt before 0.11 asks none where no brace closes. */
    private static String broken() {
        return "{\"sub\":\"" + Secrets.keep("subject-that-nobody-may-see") + "\",\"exp\":}";
    }

    private static Arguments refused(String library, Token token, String reason) {
        return refused(library, reason, token.build(), reason);
    }

    private static Arguments refused(String library, String name, String token, String reason) {
        return Arguments.argumentSet(library + ": " + name, library, token, reason);
    }

    @ParameterizedTest
    @MethodSource("tokens")
    final void reportsWhatTheLibraryRefused(String library, String token, String reason) {
        Event event = server().refused(order(library).bearer(token));

        assertThat(event.reason()).as("%s", event).isEqualTo(reason);
        assertThat(event.cause()).isEqualTo("token_or_session");
        assertThat(event.text("confidence")).as("%s", event).isEqualTo("observed");
        assertThat(event.text("decision.decided_by")).isEqualTo("application");
    }

    /** Whoever has no other key at hand cannot tell: the library tried the one that it has. */
    @ParameterizedTest
    @MethodSource("oneKey")
    final void callsAnUnknownKeyABadSignatureWhereNoKeyOfTheIssuerIsKnown(String library) {
        Token unknown = token().claim("iss", "https://nobody-knows.example/" + library)
                .header("kid", "k0")
                .forged();

        Event event = server().refused(order(library).bearer(unknown.build()));

        assertThat(event.reason()).as("%s", event).isEqualTo("token_signature_invalid");
    }

    @ParameterizedTest
    @MethodSource("bySignature")
    final void reportsASignatureThatWasFoundNotToFitWithoutAnException(String library) {
        Event event = server().refused(order(library).bearer(token().forged().build()));

        assertThat(event.reason()).as("%s", event).isEqualTo("token_signature_invalid");
        assertThat(event.text("confidence")).as("%s", event).isEqualTo("observed");
        assertThat(event.texts("evidence")).anyMatch(signal -> signal.contains("#verify"));
        assertThat(event.text("decision.decided_by")).isEqualTo("application");
    }

    @Test
    final void forgetsThatOneKeyDidNotFitWhereTheNextDid() {
        Event event = server().refused(
                        order("nimbus-signatures").bearer(token().expiresIn(-60).build()));

        assertThat(event.reason()).as("%s", event).isEqualTo("token_expired");
        assertThat(event.text("confidence")).isEqualTo("proven");
        assertThat(event.texts("findings")).doesNotContain("token_signature_invalid");
    }

    @Test
    final void reportsASignatureThatFitsNoneOfTheKeys() {
        Event event = server().refused(
                        order("nimbus-signatures").bearer(token().forged().build()));

        assertThat(event.reason()).as("%s", event).isEqualTo("token_signature_invalid");
    }

    /** Another library has told that the issuer's key k1 is good. */
    @ParameterizedTest
    @MethodSource("bySignature")
    final void infersAnUnknownKeyWhereASignatureDoesNotFit(String library) {
        assertInfersAnUnknownKey("nimbus", library);
    }

    @ParameterizedTest
    @MethodSource("oneKey")
    final void infersAnUnknownKeyFromTheKeysThatWereGoodBefore(String library) {
        assertInfersAnUnknownKey(library, library);
    }

    /** {@code knowing} tells that the issuer's key k1 is good, {@code library} that a signature of k0 does not fit. */
    private void assertInfersAnUnknownKey(String knowing, String library) {
        server().refused(order(knowing).bearer(token().expiresIn(-60).build()));

        Event event = server().refused(order(library)
                .bearer(token().header("kid", "k0").forged().build()));

        assertThat(event.reason()).as("%s", event).isEqualTo("token_key_unknown");
        assertThat(event.text("confidence")).isEqualTo("inferred");
        assertThat(event.texts("findings")).contains("token_signature_invalid");
    }

    /** Nimbus and fusionauth-jwt have one text for an unknown key and a refused algorithm, jose4j one exception. */
    @ParameterizedTest
    @MethodSource("libraries")
    final void tellsAWrongAlgorithmFromAnUnknownKey(String library) {
        server().refused(order(library).bearer(token().expiresIn(-60).build()));

        Event event = server().refused(order(library).bearer(signed("ES256")));

        assertThat(event.reason()).as("%s", event).isEqualTo("token_algorithm_rejected");
        assertThat(event.texts("findings")).doesNotContain("token_key_unknown");
    }

    final Stream<String> accepting() {
        return Stream.of(libraries(), bySignature().stream(), Stream.of("nimbus-signatures"))
                .flatMap(all -> all);
    }

    @ParameterizedTest
    @MethodSource("accepting")
    final void letsATokenPassThatTheLibraryAccepts(String library) {
        assertThat(server().wire().send(order(library).bearer(token().build())).status())
                .isEqualTo(200);
        server().assertCountsAgree();
    }

    static Request order(String library) {
        return Request.get("/" + library + "/orders/7");
    }
}
