package io.why401.engine.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PromiseTest {

    private final CompletableFuture<String> answer = new CompletableFuture<>();
    private final Promise promise = new Promise("client", null, answer);

    @Test
    void isKeptOnceTheAnswerIsThere() {
        assertThat(promise.isKept()).isFalse();

        answer.complete("401");

        assertThat(promise.isKept()).isTrue();
        assertThat(promise.response()).isEqualTo("401");
    }

    @Test
    void hasNoResponseWhereTheCallFailed() {
        answer.completeExceptionally(new IOException("refused"));

        assertThat(promise.isKept()).isTrue();
        assertThat(promise.response()).isNull();
    }

    @Test
    void hasNoResponseWhereTheCallWasCancelled() {
        assertThat(answer.cancel(true)).isTrue();

        assertThat(promise.isKept()).isTrue();
        assertThat(promise.response()).isNull();
    }
}
