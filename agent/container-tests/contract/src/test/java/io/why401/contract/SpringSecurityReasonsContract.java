package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Event;
import io.why401.contract.harness.Request;
import io.why401.contract.harness.Response;
import io.why401.contract.harness.Secrets;
import io.why401.contract.harness.Server;
import io.why401.contract.harness.Token;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real filter chains of Spring Security refuse real requests; the agent names the reason, the rule, the route and who decided. */
abstract class SpringSecurityReasonsContract extends ServerContract {

    private static final String PASSWORD = CaseExpectations.PASSWORD;

    SpringSecurityReasonsContract(Server kind) {
        super(kind);
    }

    @Test
    void reportsMissingCredentialsWithTheRuleAndTheRouteBehindIt() {
        Event event = server().refused(Request.get("/basic/orders/7"));

        assertReason(event, "credentials_missing", "credentials", "observed");
        assertThat(event.text("request.route")).isEqualTo("/basic/orders/{id}");
        assertThat(event.text("request.handler")).contains("Orders", "order");
        assertThat(event.text("rule.source")).isEqualTo("spring-security");
        assertThat(event.text("rule.chain")).isEqualTo("basicChain");
        assertThat(event.text("rule.requirement")).isEqualTo("authenticated");
        assertThat(event.texts("rule.mechanisms")).contains("basic");
        assertThat(event.text("decision.decided_by")).isEqualTo("security");
        assertThat(event.text("credentials.header_present")).isEqualTo("false");
        assertThat(event.text("response.status")).isEqualTo("401");
    }

    @ParameterizedTest
    @CsvSource({
        "alice-mayfield, wrong-as-can-be, bad_credentials",
        "nobody-at-all, wrong-as-can-be, bad_credentials",
        "larry-locked, correct-horse-battery, account_locked",
        "dora-disabled, correct-horse-battery, account_disabled",
        "erin-expired, correct-horse-battery, account_expired",
        "pete-password, correct-horse-battery, password_expired"
    })
    void reportsTheStateOfTheAccountOnBasic(String user, String password, String reason) {
        Event event = server().refused(Request.get("/basic/orders/7").basic(Secrets.keep(user), password));

        assertReason(event, reason, "credentials", "observed");
        assertThat(event.text("credentials.scheme")).isEqualTo("basic");
        assertThat(event.text("decision.decided_by")).isEqualTo("security");
        assertThat(event.texts("findings")).contains("credentials_over_plain_http");
    }

    @ParameterizedTest
    @CsvSource({
        "alice-mayfield, wrong-as-can-be, bad_credentials",
        "larry-locked, correct-horse-battery, account_locked",
        "dora-disabled, correct-horse-battery, account_disabled"
    })
    void reportsTheStateOfTheAccountOnAForm(String user, String password, String reason) {
        Event event = server().refused(Request.of("POST", "/form/login")
                .form("username=" + Secrets.keep(user) + "&password=" + Secrets.keep(password)));

        assertReason(event, reason, "credentials", "observed");
        assertThat(event.text("rule.chain")).isEqualTo("formChain");
    }

    @ParameterizedTest
    @CsvSource({"/bearer, null", "/bearer, undefined", "/keys, ${TOKEN}", "/bearer, {{token}}", "/library/jjwt, NaN"})
    void reportsAPlaceholder(String prefix, String placeholder) {
        Event event = server().refused(Request.get(prefix + "/orders/7").bearer(placeholder));

        assertReason(event, "placeholder_token", "credentials", "proven");
    }

    @ParameterizedTest
    @CsvSource({
        "/basic, Basic !!!not-base64!!!",
        "/basic, Basic YWxpY2VtYXlmaWVsZA==",
        "/bearer, Bearer",
        "/bearer, Bearer Bearer abcdefghij",
        "/bearer, 'Bearer \"abcdefghij\"'"
    })
    void reportsAMalformedHeader(String prefix, String header) {
        Event event = server().refused(Request.get(prefix + "/orders/7").header("Authorization", header));

        assertThat(event.reason()).isEqualTo("malformed_header");
        assertThat(event.cause()).isEqualTo("credentials");
        assertThat(event.text("credentials.header_present")).isEqualTo("true");
    }

    @Test
    void reportsASchemeThatTheChainDoesNotKnow() {
        Event onBasic = server().refused(
                        Request.get("/basic/orders/7").bearer(Token.hs256().build()));
        Event onBearer = server().refused(Request.get("/bearer/orders/7").basic("alice-mayfield", PASSWORD));

        assertThat(onBasic.reason()).isEqualTo("unsupported_scheme");
        assertThat(onBasic.texts("rule.mechanisms")).contains("basic").doesNotContain("bearer");
        assertThat(onBearer.reason()).isEqualTo("unsupported_scheme");
        assertThat(onBearer.texts("rule.mechanisms")).contains("bearer").doesNotContain("basic");
    }

    @ParameterizedTest
    @CsvSource({"/key/orders/7, /key/orders/{id}", "/key/strict/orders/7, /key/strict/orders/{id}"})
    void reportsARefusedApiKey(String path, String route) {
        Event event = server().refused(Request.get(path).header("X-API-Key", Secrets.keep("key-of-the-south-0815")));

        assertThat(event.reason()).isEqualTo("api_key_rejected");
        assertThat(event.text("request.route")).isEqualTo(route);
        assertThat(event.text("rule.chain")).isEqualTo("apiKeyChain");
        assertThat(event.text("credentials.location")).isEqualTo("api_key_header");
        assertThat(event.texts("findings")).contains("challenge_missing");
    }

    @Test
    void namesTheApplicationsFilterThatRefused() {
        Event event = server().refused(Request.get("/key/strict/orders/7"));

        assertThat(event.reason()).isEqualTo("credentials_missing");
        assertThat(event.text("decision.decided_by")).isEqualTo("application");
        assertThat(event.text("decision.class")).isEqualTo("com.example.boot.ApiKeyFilter");
        assertThat(event.text("decision.method")).isEqualTo("doFilterInternal");
        assertThat(Integer.parseInt(Objects.requireNonNull(event.text("decision.line"))))
                .isPositive();
    }

    @Test
    void reportsASessionThatIsNotValidHere() {
        Event event = server().refused(Request.get("/form/orders/7")
                .header("Cookie", "JSESSIONID=" + Secrets.keep("0123456789ABCDEF0123456789ABCDEF")));

        assertThat(event.reason()).isEqualTo("session_expired");
        assertThat(event.cause()).isEqualTo("token_or_session");
        assertThat(event.text("credentials.session.requested")).isEqualTo("true");
        assertThat(event.text("credentials.session.valid")).isEqualTo("false");
    }

    @Test
    void reportsASessionThatEndedWithALogout() {
        Response login = server().wire()
                .send(Request.of("POST", "/form/login").form("username=alice-mayfield&password=" + PASSWORD));
        assertThat(login.status()).isEqualTo(204);
        String session = Objects.requireNonNull(login.header("Set-Cookie")).split(";", 2)[0];
        assertThat(server().wire()
                        .send(Request.get("/form/orders/7").header("Cookie", session))
                        .status())
                .isEqualTo(200);
        assertThat(server().wire()
                        .send(Request.of("POST", "/form/logout").header("Cookie", session))
                        .status())
                .isEqualTo(204);

        Event event = server().refused(Request.get("/form/orders/7").header("Cookie", session));

        assertThat(event.reason()).isEqualTo("session_expired");
    }

    @Test
    void countsAStaleSessionOnAStatelessChainAsAFindingOnly() {
        Event event = server().refused(Request.get("/basic/orders/7")
                .header("Cookie", "JSESSIONID=" + Secrets.keep("FEDCBA9876543210FEDCBA9876543210")));

        assertThat(event.reason()).isEqualTo("credentials_missing");
        assertThat(event.texts("findings")).contains("session_expired");
    }

    @Test
    void reportsAPreflight() {
        Event event = server().refused(Request.of("OPTIONS", "/bearer/orders/7")
                .header("Origin", "https://shop.example")
                .header("Access-Control-Request-Method", "GET"));

        assertReason(event, "preflight_unauthenticated", "cors", "proven");
        assertThat(event.text("request.origin")).isEqualTo("https://shop.example");
    }

    @Test
    void reportsThatTheBrowserWillHideTheAnswer() {
        Event event = server().refused(Request.get("/bearer/orders/7").header("Origin", "https://shop.example"));

        assertThat(event.reason()).isEqualTo("credentials_missing");
        assertThat(event.texts("findings")).contains("response_hidden_by_cors");
    }

    @ParameterizedTest
    @CsvSource({"/basic/oders/7", "/nowhere/at/all"})
    void reportsAPathThatNothingMaps(String path) {
        Event event = server().refused(Request.get(path));

        assertReason(event, "no_such_route", "wrong_endpoint", "inferred");
        assertThat(event.text("request.route")).isNull();
    }

    @Test
    void suggestsTheNearestRoute() {
        Event event = server().refused(Request.get("/basic/oders/7"));

        assertThat(event.text("request.nearest_route")).isEqualTo("/basic/orders/{id}");
    }

    @Test
    void reportsAMethodThatThePathDoesNotKnow() {
        Event event = server().refused(Request.of("DELETE", "/basic/orders/7"));

        assertThat(event.reason()).isEqualTo("method_not_supported");
        assertThat(event.cause()).isEqualTo("wrong_endpoint");
        assertThat(event.text("request.method")).isEqualTo("DELETE");
    }

    @Test
    void reportsADeniedAddressWithTheRule() {
        Event event = server().refused(Request.get("/office/orders/7"));

        assertThat(event.reason()).isEqualTo("address_denied");
        assertThat(event.cause()).isEqualTo("blocked_address");
        assertThat(event.text("client.address")).isEqualTo("127.0.0.1");
        assertThat(event.text("rule.requirement")).contains("10.20.30.0/24");
    }

    @Test
    void reportsTheServiceBehindThatRefused() {
        Event event = server().refused(Request.get("/open/stock/7"));

        assertThat(event.reason()).isEqualTo("upstream_rejected");
        assertThat(event.cause()).isEqualTo("upstream");
        assertThat(event.text("decision.decided_by")).isEqualTo("upstream");
        assertThat(event.text("decision.upstream.host")).startsWith("localhost");
        assertThat(event.text("decision.upstream.status")).isEqualTo("401");
    }

    @Test
    void forgetsAnUpstreamRefusalThatTheApplicationHandled() {
        try (var connection = server().wire().open()) {
            assertThat(connection.send(Request.get("/open/stock-or-none/7")).status())
                    .isEqualTo(200);
            Request next = Request.get("/open/returned/7");
            assertThat(connection.send(next).status()).isEqualTo(401);

            assertThat(server().events().of(next.userAgent()).reason()).isEqualTo("application_decision");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/open/broken/7, 500",
        "/open/nowhere, 404",
        "/cases/error-page-says-401, 409",
        "/cases/thrown-after, 500"
    })
    void reportsTheStatusBehindADeniedErrorPage(String path, String original) {
        Event event = server().refused(Request.get(path));

        assertThat(event.reason()).isEqualTo("error_dispatch_denied");
        assertThat(event.cause()).isEqualTo("masked_error");
        assertThat(event.text("decision.original_status")).isEqualTo(original);
        assertThat(event.text("request.path")).isEqualTo(path);
    }

    @Test
    void namesTheExceptionBehindADeniedErrorPage() {
        Event event = server().refused(Request.get("/open/broken/7"));

        assertThat(event.json().at("/exceptions").toString()).contains("java.lang.IllegalStateException");
        assertThat(event.text("request.route")).isEqualTo("/open/broken/{id}");
    }

    @ParameterizedTest
    @CsvSource({"thrown", "returned", "callable", "deferred"})
    void reportsTheApplicationsOwnDecision(String handler) {
        Event event = server().refused(Request.get("/open/" + handler + "/7"));

        assertReason(event, "application_decision", "application", "observed");
        assertThat(event.text("decision.decided_by")).isEqualTo("application");
        assertThat(event.text("request.route")).isEqualTo("/open/" + handler + "/{id}");
        assertThat(event.text("request.handler")).contains("Decisions", handler);
    }

    @Test
    void reportsAMissingPrivilegeThatWasAnswered401() {
        Event event = server().refused(Request.get("/basic/admin/orders/7").basic("alice-mayfield", PASSWORD));

        assertReason(event, "insufficient_privileges", "privileges", "observed");
        assertThat(event.text("rule.matcher")).isEqualTo("/basic/admin/**");
        assertThat(event.text("rule.requirement")).contains("ADMIN");
        assertThat(event.text("request.route")).isEqualTo("/basic/admin/orders/{id}");
    }

    private static void assertReason(Event event, String reason, String cause, String confidence) {
        assertThat(event.reason() + " " + event.cause() + " " + event.text("confidence"))
                .as("%s", event)
                .isEqualTo(reason + " " + cause + " " + confidence);
        assertThat(event.text("summary")).isNotBlank();
        assertThat(event.text("remedy.client")).isNotBlank();
        assertThat(event.text("remedy.operator")).isNotBlank();
        assertThat(event.texts("evidence")).isNotEmpty();
    }
}
