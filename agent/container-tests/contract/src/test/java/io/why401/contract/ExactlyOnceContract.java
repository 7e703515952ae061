package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Connection;
import io.why401.contract.harness.Event;
import io.why401.contract.harness.Request;
import io.why401.contract.harness.Response;
import io.why401.contract.harness.Secrets;
import io.why401.contract.harness.Server;
import io.why401.contract.harness.Token;
import io.why401.contract.harness.Wire;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No 401 is missed and none is counted twice, whatever way the application takes to its status: counter, events and wire agree. */
abstract class ExactlyOnceContract extends ServerContract {

    private static final int CONNECTIONS = 8;
    private static final int REQUESTS_EACH = 250;

    /** Tomcat looks for time-outs once a second: two for each connection will do. */
    private static final String SLOW = "async-timeout-send-error";

    ExactlyOnceContract(Server kind, String... settings) {
        super(kind, settings);
    }

    /** What this server must answer and the agent must say. */
    Stream<Expectation> cases() {
        return CaseExpectations.ofEveryServer();
    }

    /** What the mixed run sends besides the cases. */
    Stream<Expectation> alsoMixed() {
        return Stream.empty();
    }

    /** The reason of a refusal that says no more than 401. */
    public String plainReason() {
        return "application_decision";
    }

    @ParameterizedTest
    @MethodSource("cases")
    void countsACommitted401OnceAndNothingElse(Expectation expected) {
        Request request = expected.requests().get();

        Response response = server().wire().send(request);

        assertThat(response.status()).isEqualTo(expected.status());
        // A refusal that is known to be one: an event too many would stand before its event.
        Event marker = server().refused(Request.get("/cases/set-status"));
        assertThat(marker.reason()).isEqualTo(plainReason());
        server().assertCountsAgree();
        assertThat(server().events().with(request.userAgent()).stream()
                        .map(Event::reason)
                        .toList())
                .isEqualTo(expected.reasons());
    }

    @Test
    void tellsPipelinedRequestsApart() {
        List<Request> requests = List.of(
                Request.get("/cases/set-status"),
                Request.get("/cases/ok"),
                Request.get("/guarded/orders").bearer("null"),
                Request.get("/cases/reset-after"),
                Request.get("/guarded/orders"),
                Request.of("POST", "/guarded/orders").form("nobody=reads-this"),
                Request.of("HEAD", "/guarded/orders"),
                Request.get("/cases/ok"),
                Request.get("/guarded/orders").header("X-API-Key", Secrets.keep("key-nobody-gave-out")));

        try (Connection connection = server().wire().open()) {
            assertThat(connection.pipeline(requests).stream().map(Response::status))
                    .containsExactly(401, 200, 401, 200, 401, 401, 401, 200, 401);
        }

        server().assertCountsAgree();
        assertThat(server().events().of(requests.get(0).userAgent()).reason()).isEqualTo(plainReason());
        assertThat(server().events().of(requests.get(2).userAgent()).reason()).isEqualTo("placeholder_token");
        assertThat(server().events().of(requests.get(4).userAgent()).reason()).isEqualTo("credentials_missing");
        assertThat(server().events().of(requests.get(5).userAgent()).text("request.method"))
                .isEqualTo("POST");
        assertThat(server().events().of(requests.get(8).userAgent()).reason()).isEqualTo("api_key_rejected");
    }

    /** Whether the server asks for an announced body before anybody looked at the request. */
    boolean asksForEveryBody() {
        return false;
    }

    @Test
    void countsARefusalThatSparedTheBody() {
        // A GET, since not every application here has anything else under this path.
        Request request = Request.get("/guarded/orders").form("a=b");

        try (Connection connection = server().wire().open()) {
            Connection.Announced announced = connection.announce(request);
            assertThat(announced.response().status()).isEqualTo(401);
            assertThat(announced.asked()).isEqualTo(asksForEveryBody());
        }

        assertThat(server().events().of(request.userAgent()).reason()).isEqualTo("credentials_missing");
        server().assertCountsAgree();
    }

    @Test
    void countsNoInterimResponse() {
        Request request = Request.of("POST", "/cases/read-body").form("a=b");

        try (Connection connection = server().wire().open()) {
            Connection.Announced announced = connection.announce(request);
            assertThat(announced.response().status()).isEqualTo(401);
            assertThat(announced.asked()).isTrue();
            assertThat(connection.send(Request.get("/cases/ok")).status()).isEqualTo(200);
        }

        assertThat(server().events().of(request.userAgent()).reason()).isEqualTo(plainReason());
        server().assertCountsAgree();
    }

    @Test
    void countsNothingForAStreamThatFailsAfterItBegan() {
        Request request = Request.get("/cases/stream-breaks");

        try (Connection connection = server().wire().open()) {
            assertThat(connection.sendForStatus(request)).isEqualTo(200);
        }

        assertThat(server().refused(Request.get("/cases/set-status")).reason()).isEqualTo(plainReason());
        server().assertCountsAgree();
        assertThat(server().events().with(request.userAgent())).isEmpty();
    }

    /** Answers with 401 when told to, by which time the client has left. */
    Stream<String> lateAnswers() {
        return Stream.of("late", "late-large", "late-async");
    }

    /** Committed is counted, whether anybody is left to read it or not. */
    @ParameterizedTest
    @MethodSource("lateAnswers")
    void countsOnceWhenTheClientIsGone(String answer) {
        Request request = Request.get("/cases/" + answer);
        Connection leaving = server().wire().open();
        leaving.write(request);
        server().wire().send(Request.get("/cases/late-arrived"));
        leaving.reset();

        server().wire().send(Request.get("/cases/late-release"));
        server().wire().counted(401);

        assertThat(server().events().of(request.userAgent()).reason()).isEqualTo(plainReason());
        assertThat(server().wire().send(Request.get("/cases/ok")).status()).isEqualTo(200);
        assertThat(server().refused(Request.get("/guarded/orders")).reason()).isEqualTo("credentials_missing");
        server().assertCountsAgree();
    }

    @Test
    void saysThatAWebSocketWasRefused() {
        Request request = Request.get("/guarded/orders")
                .webSocket()
                .bearer(Token.rs256().expiresIn(-900).build());

        Event event = server().refused(request);

        assertThat(event.reason()).isEqualTo("token_expired");
        assertThat(event.text("request.upgrade")).isEqualTo("websocket");
    }

    @Test
    void countsARefusedHead() {
        assertThat(server().refused(Request.of("HEAD", "/cases/set-status")).text("request.method"))
                .isEqualTo("HEAD");

        server().assertCountsAgree();
    }

    @Test
    void neverLeaksAReasonIntoAnotherRequestOfTheSameConnection() throws Exception {
        List<Sent> sent = Collections.synchronizedList(new ArrayList<>());
        List<Thread> clients = new ArrayList<>();
        List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
        for (int client = 0; client < CONNECTIONS; client++) {
            Random random = new Random(401 + client);
            Thread thread = new Thread(() -> sent.addAll(mix(random, server().wire())), "client-" + client);
            thread.setUncaughtExceptionHandler((which, failure) -> failures.add(failure));
            clients.add(thread);
            thread.start();
        }
        for (Thread client : clients) {
            client.join();
        }

        assertThat(failures).isEmpty();
        assertThat(sent).hasSizeGreaterThan(CONNECTIONS * REQUESTS_EACH / 2);
        server().assertCountsAgree();
        assertThat(differencesOf(sent)).isEmpty();
    }

    private List<Sent> mix(Random random, Wire wire) {
        List<Expectation> all = Stream.concat(cases(), alsoMixed()).toList();
        List<Sent> sent = new ArrayList<>();
        int slow = 0;
        Connection connection = wire.open();
        try {
            for (int i = 0; i < REQUESTS_EACH; i++) {
                Expectation next = all.get(random.nextInt(all.size()));
                if (next.name().equals(SLOW) && ++slow > 2) {
                    continue;
                }
                Request request = next.requests().get();
                Response response = connection.send(request);
                assertThat(response.status()).as(next.name()).isEqualTo(next.status());
                sent.add(new Sent(next, request.userAgent()));
                if ("close".equals(response.header("Connection"))) {
                    connection.close();
                    connection = wire.open();
                }
            }
        } finally {
            connection.close();
        }
        return sent;
    }

    private List<String> differencesOf(List<Sent> sent) {
        Map<String, List<String>> reasons = new HashMap<>();
        for (Event event : server().events().all()) {
            reasons.computeIfAbsent(String.valueOf(event.text("request.user_agent")), agent -> new ArrayList<>())
                    .add(event.reason());
        }
        return sent.stream()
                .filter(one -> !one.as.reasons().equals(reasons.getOrDefault(one.userAgent, List.of())))
                .map(one -> one.as.name() + ": " + one.as.reasons() + " was sent, " + reasons.get(one.userAgent)
                        + " was reported")
                .distinct()
                .toList();
    }

    private record Sent(Expectation as, String userAgent) {}
}
