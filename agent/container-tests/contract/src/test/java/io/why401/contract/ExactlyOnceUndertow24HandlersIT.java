package io.why401.contract;

import io.why401.contract.harness.Server;
import java.util.stream.Stream;

/** Handlers without servlets, on a server that was stopped and started again in its JVM. */
final class ExactlyOnceUndertow24HandlersIT extends ExactlyOnceContract
        implements UndertowReasons, Http2Cases, WebSocketCases {

    ExactlyOnceUndertow24HandlersIT() {
        super(Server.UNDERTOW_2_4_HANDLERS);
    }

    @Override
    Stream<Expectation> cases() {
        return HandlerExpectations.all();
    }

    @Override
    public String plainReason() {
        return "credentials_missing";
    }

    @Override
    public String version() {
        return "2.4.4.Final";
    }

    /** Undertow reads what a handler left unread, and so asks for it. */
    @Override
    boolean asksForEveryBody() {
        return true;
    }

    @Override
    Stream<String> lateAnswers() {
        return Stream.of("late");
    }
}
