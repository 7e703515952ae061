package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Event;
import io.why401.contract.harness.Proof;
import io.why401.contract.harness.Request;
import io.why401.contract.harness.Token;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tokens that are bound to a key (DPoP, RFC 9449) or to a certificate (RFC 8705): Spring Security 6.5 and later. */
interface ProofReasons extends OnServer {

    String URL = "http://api.example/dpop/orders/7";

    private static String bound(Token token) {
        return token.claim("cnf", Proof.confirmation()).build();
    }

    private static Request proven(String accessToken, Token proof) {
        return dpop(accessToken).header("DPoP", proof.build());
    }

    private static Request dpop(String accessToken) {
        return Request.get("/dpop/orders/7").header("Authorization", "DPoP " + accessToken);
    }

    @Test
    default void letsAProvenTokenPass() {
        String token = bound(Token.rs256());

        assertThat(server().wire()
                        .send(proven(token, Proof.of(token, "GET", URL)))
                        .status())
                .isEqualTo(200);
        server().assertCountsAgree();
    }

    @Test
    default void reportsAProofThatDoesNotFit() {
        String token = bound(Token.rs256());
        String another = bound(Token.rs256());

        assertBindingFailed(server().refused(proven(token, Proof.of(token, "POST", URL))));
        assertBindingFailed(
                server().refused(proven(token, Proof.of(token, "GET", "http://inner.example/dpop/orders/7"))));
        assertBindingFailed(server().refused(proven(token, Proof.of(another, "GET", URL))));
        assertBindingFailed(
                server().refused(proven(token, Proof.of(token, "GET", URL).forged())));
    }

    @Test
    default void reportsABoundTokenWithoutProof() {
        String token = bound(Token.rs256());

        assertBindingFailed(server().refused(dpop(token)));
        assertBindingFailed(server().refused(Request.get("/dpop/orders/7").bearer(token)));
    }

    /** The token is looked at before its proof. */
    @Test
    default void reportsAProvenTokenThatHasExpired() {
        String token = bound(Token.rs256().expiresIn(-900));

        Event event = server().refused(proven(token, Proof.of(token, "GET", URL)));

        Reasons.assertReason(event, "token_expired", "token_or_session", "observed");
        assertThat(event.text("credentials.scheme")).isEqualTo("dpop");
    }

    @Test
    default void reportsTheWishForANonce() {
        String token = bound(Token.rs256());

        Event event = server().refused(Request.get("/dpop/nonce/7")
                .header("Authorization", "DPoP " + token)
                .header(
                        "DPoP",
                        Proof.of(token, "GET", "http://api.example/dpop/nonce/7")
                                .build()));

        Reasons.assertReason(event, "dpop_nonce_required", "handshake", "observed");
    }

    @Test
    default void reportsATokenForACertificateThatDidNotCome() {
        String token = Token.rs256()
                .claim("cnf", Map.of("x5t#S256", "bwcK0esc3ACC3DB2Y5_lESsXE8o9ltc05O89jdN-dg2"))
                .build();

        assertBindingFailed(server().refused(Request.get("/idp/keys/orders/7").bearer(token)));
    }

    private static void assertBindingFailed(Event event) {
        Reasons.assertReason(event, "token_binding_failed", "token_or_session", "observed");
    }
}
