package io.why401.engine.capture;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** An answer of another service's that other threads bring, into an HTTP client's own future: nothing is hung on that. */
record Promise(String client, @Nullable Object request, Future<?> answer) {

    boolean isKept() {
        return answer.isDone();
    }

    /** Of one that is kept; null for a call that failed. Waits for nothing. */
    @Nullable
    Object response() {
        try {
            return answer.get();
        } catch (ExecutionException | CancellationException failed) {
            return null;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
