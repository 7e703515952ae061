package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Event;
import io.why401.contract.harness.Request;
import io.why401.contract.harness.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions that ended, that a newer login ended, or that were never of this node (Spring Security on Tomcat). */
interface SessionReasons extends OnServer {

    /** By a lambda that sets the status, by one that sends an error, and by an entry point that is handed an exception. */
    @ParameterizedTest
    @ValueSource(strings = {"/sole/orders/7", "/sole/error/orders/7", "/sole/entry/orders/7"})
    default void reportsASessionThatANewerLoginEnded(String path) {
        String first = Login.at(server(), "/sole/login").session();
        assertAnswered(path, first);
        String second = Login.at(server(), "/sole/login").session();

        Event event = server().refused(Request.get(path).header("Cookie", first));

        Reasons.assertReason(event, "session_superseded", "token_or_session", "observed");
        assertThat(event.text("summary")).contains("newer login");
        assertThat(event.text("rule.chain")).isEqualTo("soleChain");
        assertThat(event.texts("findings")).doesNotContain("session_expired");
        assertAnswered(path, second);
    }

    /** What it ended is gone: the third request is no longer told why. */
    @Test
    default void reportsASessionAsUnknownOnceItsEndWasTold() {
        String first = Login.at(server(), "/sole/login").session();
        Login.at(server(), "/sole/login");
        server().refused(Request.get("/sole/orders/7").header("Cookie", first));

        Event event = server().refused(Request.get("/sole/orders/7").header("Cookie", first));

        assertThat(event.reason()).isEqualTo("session_expired");
    }

    @Test
    default void reportsALoginThatAnOlderSessionPrevents() {
        String first = Login.at(server(), "/first/login").session();

        Event event = server().refused(Login.request("/first/login"));

        Reasons.assertReason(event, "session_superseded", "token_or_session", "observed");
        assertThat(event.text("summary")).contains("as many sessions as are allowed");
        assertThat(event.text("rule.chain")).isEqualTo("firstChain");
        assertAnswered("/first/orders/7", first);
    }

    @Test
    default void reportsASessionThatTheApplicationInvalidated() {
        String session = Login.at(server(), "/sole/login").session();
        assertAnswered("/sole/end", session);

        Event event = server().refused(Request.get("/sole/orders/7").header("Cookie", session));

        Reasons.assertReason(event, "session_expired", "token_or_session", "observed");
    }

    @Test
    default void reportsASessionThatAStrategyFoundInvalid() {
        Event event = server().refused(Request.get("/strict/orders/7")
                .header("Cookie", "JSESSIONID=" + Secrets.keep("00112233445566778899AABBCCDDEEFF")));

        Reasons.assertReason(event, "session_expired", "token_or_session", "observed");
        assertThat(event.text("rule.chain")).isEqualTo("strictChain");
    }

    /** The server calls itself north. */
    @Test
    default void namesTheNodeThatMadeASession() {
        String id = Secrets.keep("0F1E2D3C4B5A69788796A5B4C3D2E1F0");

        Event event = server().refused(Request.get("/form/orders/7").header("Cookie", "JSESSIONID=" + id + ".south"));

        Reasons.assertReason(event, "session_expired", "token_or_session", "observed");
        assertThat(event.text("summary")).startsWith("session id is of another node: south, this is north");
        assertThat(event.texts("evidence")).contains("made by node south, this is north (session id)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a'quoted'node", "0123456789abcdef0123456789abcdef0123456789abcdef"})
    default void doesNotShowWhatIsNoNodesName(String suffix) {
        String id = Secrets.keep("102132435465768798A9BACBDCEDFE0F") + "." + Secrets.keep(suffix);

        Event event = server().refused(Request.get("/form/orders/7").header("Cookie", "JSESSIONID=" + id));

        assertThat(event.reason()).isEqualTo("session_expired");
        assertThat(event.text("summary")).startsWith("session id is not known here");
    }

    @Test
    default void saysThatASessionMayBeOlderThanTheProcess() {
        Event event = server().refused(Request.get("/form/orders/7")
                .header("Cookie", "JSESSIONID=" + Secrets.keep("FFEEDDCCBBAA99887766554433221100") + ".north"));

        assertThat(event.reason()).isEqualTo("session_expired");
        assertThat(event.texts("evidence")).anyMatch(signal -> signal.contains("the session may be older"));
    }

    private void assertAnswered(String path, String session) {
        assertThat(server().wire()
                        .send(Request.get(path).header("Cookie", session))
                        .status())
                .isEqualTo(200);
    }
}
