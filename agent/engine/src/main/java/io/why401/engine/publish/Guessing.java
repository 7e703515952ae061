package io.why401.engine.publish;

import io.why401.engine.capture.ClientFacts;
import io.why401.engine.capture.CredentialFacts;
import io.why401.engine.capture.Refusal;
import io.why401.engine.diagnose.Reason;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * For how many users and keys one network was refused lately: the gauge {@code why401.guessing.subjects}, by which somebody
 * who tries names is told from a caller with an old password. Counted are the last five minutes and what had begun before
 * them, ten minutes at most; a network is a /24 or /48, or what {@code why401.identify.addresses} leaves of an address. With
 * subjects or addresses off it stays 0. Written by the event thread, read by any.
 */
final class Guessing {

    static final int MAX_NETWORKS = 128;

    private static final long HALF = TimeUnit.MINUTES.toNanos(5);

    private final LongSupplier nanoClock;
    private Map<String, GuessedSubjects> current = new HashMap<>();
    private Map<String, GuessedSubjects> before = new HashMap<>();
    private long began;

    Guessing(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
        this.began = nanoClock.getAsLong();
    }

    void saw(Refusal refusal, Reason reason) {
        ClientFacts client = refusal.client();
        String network = client.network();
        String subject = subject(refusal.credentials(), reason);
        if (network != null && subject != null) {
            add(network, subject);
        }
    }

    private static @Nullable String subject(CredentialFacts credentials, Reason reason) {
        return switch (reason) {
            // A locked or disabled account was found by its name: whoever tries a list of names meets those too.
            case BAD_CREDENTIALS, ACCOUNT_LOCKED, ACCOUNT_DISABLED, ACCOUNT_EXPIRED, PASSWORD_EXPIRED ->
                credentials.subject();
            case API_KEY_REJECTED -> credentials.fingerprint();
            default -> null;
        };
    }

    synchronized void add(String network, String subject) {
        turn();
        GuessedSubjects known = current.get(network);
        if (known == null) {
            if (current.size() >= MAX_NETWORKS) {
                forgetLeast();
            }
            known = new GuessedSubjects();
            current.put(network, known);
        }
        known.add(subject);
    }

    /** Many networks with one name each do not push out the one with many. */
    private void forgetLeast() {
        String least = null;
        int fewest = Integer.MAX_VALUE;
        for (Map.Entry<String, GuessedSubjects> entry : current.entrySet()) {
            if (entry.getValue().size() < fewest) {
                least = entry.getKey();
                fewest = entry.getValue().size();
            }
        }
        current.remove(least);
    }

    private void turn() {
        long now = nanoClock.getAsLong();
        if (now - began >= HALF) {
            before = now - began >= 2 * HALF ? new HashMap<>() : current;
            current = new HashMap<>();
            began = now;
        }
    }

    /** Of the network with the most. */
    synchronized int subjects() {
        turn();
        return Math.max(most(current.keySet()), most(before.keySet()));
    }

    private int most(Collection<String> networks) {
        int most = 0;
        for (String network : networks) {
            GuessedSubjects all = new GuessedSubjects();
            all.addAll(current.get(network));
            all.addAll(before.get(network));
            most = Math.max(most, all.size());
        }
        return most;
    }
}
