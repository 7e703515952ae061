package io.why401.engine.capture;

import io.why401.engine.capture.container.WebExchanges;
import io.why401.engine.health.AgentHealth;
import io.why401.engine.health.CircuitBreaker;
import io.why401.engine.health.HookState;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The engine's end of the bridge. Connected from the start, so that a second copy of the agent finds the place taken;
 * silent until the agent is awake. Whatever happens behind it, nothing gets out into the application.
 */
public final class BridgeListener extends Why401Bridge {

    private final AgentHealth health;
    private final CircuitBreaker breaker;
    private volatile @Nullable Capture capture;

    /**
     * Connects nothing yet.
     *
     * @param takeOut asked to take a library's hooks out of the application after ten errors in a minute
     */
    public BridgeListener(AgentHealth health, Consumer<String> takeOut) {
        this.health = health;
        this.breaker = new CircuitBreaker(System::nanoTime, library -> {
            health.library(library, "unknown", HookState.FAILED, "switched off after ten errors within a minute");
            takeOut.accept(library);
        });
    }

    /** From now on calls go to {@code awake}. */
    public void wake(Capture awake) {
        capture = awake;
    }

    @Override
    protected void onWitness(@Nullable Object scope, Object exception) {
        guarded("witness", target -> target.witnessed(scope, (Throwable) exception));
    }

    @Override
    protected void onOutgoing(Object scope, String client, @Nullable Object request, Object response) {
        guarded("outgoing", target -> target.outgoing(scope, client, request, response));
    }

    /** What comes later is guarded as well: it runs amid the application's own steps. */
    @Override
    protected Object onAwaited(Object scope, String client, Object answer) {
        Object[] given = {answer};
        guarded("outgoing", target -> {
            Consumer<Object> told = target.awaited(scope, client);
            if (told != null) {
                Consumer<Object> safely = response -> guarded("outgoing", ignored -> told.accept(response));
                given[0] = target.watched(answer, safely);
            }
        });
        return given[0];
    }

    @Override
    protected void onPromised(Object scope, String client, @Nullable Object request, Object future) {
        guarded("outgoing", target -> target.promised(scope, new Promise(client, request, (Future<?>) future)));
    }

    @Override
    protected void onVerified(Object scope, String check, boolean valid) {
        guarded("witness", target -> target.verified(scope, check, valid));
    }

    @Override
    protected void onHandover(@Nullable Object scope, Object request, @Nullable Object exception, Object by) {
        guarded("handover", target -> target.handedOver(scope, request, (Throwable) exception, by));
    }

    @Override
    protected void onDecision(String container, Object response) {
        if (container.equals(WebExchanges.NAME)) {
            guarded("decision", target -> target.decidedAbove(scope(), response));
        } else {
            guarded("decision", target -> target.decided(container, response));
        }
    }

    @Override
    protected void onCommit(String container, Object response) {
        guarded("commit", target -> target.committed(container, response));
    }

    @Override
    protected void onOtherAnswer(String container, Object response) {
        guarded("answer", target -> target.answered(container, response));
    }

    @Override
    protected void onUpgrade(String container, Object response) {
        guarded("upgrade", target -> target.upgraded(container, response));
    }

    @Override
    protected boolean isUnauthorized(String container, Object status) {
        Capture target = capture;
        try {
            return target != null && target.isUnauthorized(container, status);
        } catch (Throwable error) {
            count("capture_status", error);
            return false;
        }
    }

    @Override
    protected int statusOf(String container, Object message) {
        Capture target = capture;
        try {
            return target == null ? 0 : target.statusAtCommit(container, message);
        } catch (Throwable error) {
            count("capture_status", error);
            return -1;
        }
    }

    @Override
    protected boolean onServed(Object request, Object response, @Nullable Throwable thrown) {
        boolean[] responded = {false};
        guarded("look", target -> responded[0] = target.served(request, response, thrown));
        return responded[0];
    }

    @Override
    protected void onFailure(String library, Throwable error) {
        count("hook_" + library, error);
        try {
            breaker.failed(library);
        } catch (Throwable further) {
            // The woven handler that called this has nothing around it.
            count("breaker", further);
        }
    }

    /** To be told of every answer, or of 401s only; {@link Unanswered} knows when. */
    static void listenToAll(boolean wanted) {
        attentive(wanted);
    }

    private interface Call {
        void on(Capture capture);
    }

    private void guarded(String moment, Call call) {
        Capture target = capture;
        if (target == null) {
            return;
        }
        try {
            call.on(target);
        } catch (Throwable error) {
            // Everything, OutOfMemoryError and StackOverflowError too: this is the application's thread.
            count("capture_" + moment, error);
        }
    }

    private void count(String kind, Throwable error) {
        try {
            health.error(kind, nameable(error));
        } catch (Throwable further) {
            // No memory or no stack left to count it with: all the same, nothing gets out.
        }
    }

    /** An exception's message is anybody's code: it may throw, too. */
    private static Throwable nameable(Throwable error) {
        try {
            String ignored = error.getMessage();
            return error;
        } catch (RuntimeException unspeakable) {
            return new IllegalStateException(error.getClass().getName());
        }
    }
}
