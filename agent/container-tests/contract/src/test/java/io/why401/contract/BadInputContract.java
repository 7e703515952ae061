package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Request;
import io.why401.contract.harness.Server;
import io.why401.contract.harness.ServerProcess;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a client sends, the application answers as it would without the agent, and every event is valid and within its caps. */
abstract class BadInputContract extends ServerContract {

    private final List<String> targets;
    private @Nullable ServerProcess bare;

    BadInputContract(Server kind, String... targets) {
        super(kind);
        this.targets = List.of(targets);
    }

    @BeforeAll
    void startWithoutAgent() {
        bare = ServerProcess.startWithoutAgent(kind());
    }

    @AfterAll
    void stopWithoutAgent() {
        if (bare != null) {
            bare.close();
        }
    }

    Stream<Arguments> inputs() {
        return targets.stream()
                .flatMap(target -> BadInput.to(target).entrySet().stream()
                        .map(input -> Arguments.argumentSet(target + " " + input.getKey(), input.getValue())));
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void answersAsWithoutTheAgentAndTellsNoMoreThanItMay(Request request) {
        String without = answer(Objects.requireNonNull(bare), request);
        String with = answer(server(), request);

        assertThat(with).isEqualTo(without);
        server().assertCounted();
    }

    /** Else the container would answer 400 or 431 before anybody refused anything, and nothing were tested. */
    @ParameterizedTest
    @ValueSource(
            strings = {"token of 64 KiB", "500 Authorization headers", "payload: 10,000 nested objects", "path: 8 KiB"})
    void reachesTheApplicationWhenItIsLarge(String name) {
        Request request = Objects.requireNonNull(BadInput.to(targets.get(0)).get(name));

        assertThat(server().wire().send(request).status()).isIn(401, 404);
    }

    /** A server may close instead of answering; then it must do so with the agent as well. */
    private static String answer(ServerProcess server, Request request) {
        try {
            return server.wire().send(request).comparable();
        } catch (UncheckedIOException e) {
            return "closed";
        }
    }
}
