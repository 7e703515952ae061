package io.why401.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Event;
import io.why401.contract.harness.Request;
import io.why401.contract.harness.Secrets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Cookies that stand for a login of long ago: refused, stolen, or not enough (Spring Security's remember-me). */
interface RememberMeReasons extends OnServer {

    @Test
    default void reportsARememberedLoginWhereAFullOneIsWanted() {
        String remembered = Login.at(server(), "/signed/login").remembered();
        assertThat(server().wire()
                        .send(Request.get("/signed/orders/7").header("Cookie", remembered))
                        .status())
                .isEqualTo(200);

        Event event = server().refused(Request.get("/signed/full/orders/7").header("Cookie", remembered));

        Reasons.assertReason(event, "insufficient_authentication", "privileges", "observed");
        assertThat(event.text("rule.chain")).isEqualTo("signedChain");
        assertThat(event.text("rule.matcher")).isEqualTo("/signed/full/**");
        assertThat(event.text("rule.requirement")).containsIgnoringCase("fullyAuthenticated");
        assertThat(event.texts("rule.mechanisms")).contains("form", "remember_me");
    }

    @Test
    default void reportsASignatureThatWasAltered() {
        String content = decoded(Login.at(server(), "/signed/login").remembered());
        int signature = content.lastIndexOf(':') + 1;
        Secrets.keep(content.substring(signature));
        char first = content.charAt(signature) == '0' ? '1' : '0';

        Event event = refused(content.substring(0, signature) + first + content.substring(signature + 1));

        assertThat(event.json().at("/exceptions").toString()).contains("InvalidCookieException");
    }

    @Test
    default void reportsACookieThatHasExpired() {
        refused("alice-mayfield:1600000000000:" + Secrets.keep("5f0c7c0e8f7b4f4d"));
    }

    @Test
    default void reportsACookieOfAUserWhoIsGone() {
        Event event = refused(Secrets.keep("walter-who-left") + ":9999999999999:" + Secrets.keep("6a1d8d1f9a8c5a5e"));

        assertThat(event.json().at("/exceptions").toString()).contains("UsernameNotFoundException");
    }

    @Test
    default void reportsACookieThatIsNoBase64() {
        Event event = server().refused(Request.get("/signed/orders/7")
                .header("Cookie", "remember-me=" + Secrets.keep("not*base64*at*all")));

        Reasons.assertReason(event, "remember_me_rejected", "token_or_session", "observed");
    }

    @Test
    default void reportsASeriesThatIsNotKnown() {
        String series = Secrets.keep("c2VyaWVzLXRoYXQtaXMtZ29uZQ");
        String token = Secrets.keep("dG9rZW4tdGhhdC1pcy1nb25l");

        Event event = server().refused(Request.get("/series/orders/7")
                .header("Cookie", "remember-me=" + encoded(series + ":" + token)));

        Reasons.assertReason(event, "remember_me_rejected", "token_or_session", "observed");
        assertThat(event.json().at("/exceptions").toString()).contains("RememberMeAuthenticationException");
    }

    /** An answer to the exception that the application's own filter gives. */
    @Test
    default void reportsACookieThatWasUsedTwice() {
        String stolen = Login.at(server(), "/series/login").remembered();
        Login.of(server().wire().send(Request.get("/series/orders/7").header("Cookie", stolen)), 200)
                .remembered();

        Event event = server().refused(Request.get("/series/answered/orders/7").header("Cookie", stolen));

        Reasons.assertReason(event, "remember_me_rejected", "token_or_session", "observed");
        assertThat(event.text("summary")).contains("used twice");
        assertThat(event.json().at("/exceptions").toString()).contains("CookieTheftException");
    }

    private Event refused(String content) {
        Event event =
                server().refused(Request.get("/signed/orders/7").header("Cookie", "remember-me=" + encoded(content)));

        Reasons.assertReason(event, "remember_me_rejected", "token_or_session", "observed");
        assertThat(event.text("rule.chain")).isEqualTo("signedChain");
        return event;
    }

    private static String encoded(String content) {
        return Secrets.keep(Base64.getEncoder().withoutPadding().encodeToString(content.getBytes(ISO_8859_1)));
    }

    private static String decoded(String cookie) {
        return new String(Base64.getDecoder().decode(cookie.substring(cookie.indexOf('=') + 1)), ISO_8859_1);
    }
}
