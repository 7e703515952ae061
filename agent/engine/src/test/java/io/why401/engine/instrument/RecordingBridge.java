package io.why401.engine.instrument;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** What hooks said, one line each, in order. */
final class RecordingBridge extends Why401Bridge {

    final List<String> said = new CopyOnWriteArrayList<>();

    @Override
    protected void onWitness(@Nullable Object scope, Object exception) {
        said.add("witness " + scope + " " + exception);
    }

    @Override
    protected void onPromised(Object scope, String client, @Nullable Object request, Object future) {
        said.add("promised " + client + " " + future);
    }

    @Override
    protected void onVerified(Object scope, String check, boolean valid) {
        said.add("verified " + scope + " " + check + " " + valid);
    }

    @Override
    protected void onHandover(@Nullable Object scope, Object request, Object exception, Object by) {
        said.add("handover " + scope + " " + request + " " + exception + " "
                + by.getClass().getSimpleName());
    }

    @Override
    protected void onOutgoing(Object scope, String client, @Nullable Object request, Object response) {
        said.add("outgoing " + client + " " + response);
    }

    @Override
    protected Object onAwaited(Object scope, String client, Object answer) {
        said.add("awaited " + client + " " + answer);
        return answer;
    }

    @Override
    protected void onDecision(String container, Object response) {
        said.add("decision " + container);
    }

    @Override
    protected void onCommit(String container, Object response) {
        said.add("commit " + container);
    }

    @Override
    protected void onOtherAnswer(String container, Object response) {
        said.add("other answer " + container);
    }

    @Override
    protected void onUpgrade(String container, Object response) {
        said.add("upgrade " + container);
    }

    @Override
    protected boolean isUnauthorized(String container, Object status) {
        return status.equals(401);
    }

    @Override
    protected int statusOf(String container, Object message) {
        return message instanceof Integer status ? status : 0;
    }

    @Override
    protected boolean onServed(Object request, Object response, @Nullable Throwable thrown) {
        said.add("served " + request + " " + response + " " + thrown);
        return true;
    }

    @Override
    protected void onFailure(String hook, Throwable error) {
        said.add("failure " + hook + " " + error.getClass().getSimpleName());
    }
}
