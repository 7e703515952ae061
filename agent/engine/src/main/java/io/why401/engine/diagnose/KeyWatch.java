package io.why401.engine.diagnose;

import io.why401.engine.capture.Refusal;
import io.why401.engine.capture.TokenFacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Remembers with which algorithm a key has verified a token that was then refused for something else. Nimbus has one text for
 * an unknown key and a refused algorithm; where the same key was good with another algorithm, it is the algorithm.
 */
final class KeyWatch {

    static final int MAX_KEYS = 64;

    private record Key(@Nullable String issuer, String id) {}

    /** The key that was heard of last is last. */
    private final Map<Key, String> algorithms = new LinkedHashMap<>();

    /** What the refusal means once the ones before it are looked at, too. */
    Verdict reconsider(Verdict verdict, Refusal refusal) {
        TokenFacts token = refusal.token();
        if (token == null || token.keyId() == null || token.algorithm() == null) {
            return verdict;
        }
        Key key = new Key(token.issuer(), token.keyId());
        if (wasVerified(verdict)) {
            remember(key, token.algorithm());
            return verdict;
        }
        String good = verdict.reason() == Reason.TOKEN_KEY_UNKNOWN ? known(key) : null;
        if (good == null || good.equals(token.algorithm())) {
            return verdict;
        }
        List<String> evidence = new ArrayList<>(verdict.evidence());
        evidence.add("key " + Words.value(token.keyId()) + " is known with " + Words.value(good)
                + " (refusals before this one)");
        return new Verdict(Reason.TOKEN_ALGORITHM_REJECTED, Confidence.INFERRED, evidence);
    }

    /** Every library looks at these after the signature. Not so issuer and type, by which a decoder may be chosen. */
    private static boolean wasVerified(Verdict verdict) {
        return verdict.confidence() == Confidence.OBSERVED
                && switch (verdict.reason()) {
                    case TOKEN_EXPIRED, TOKEN_NOT_YET_VALID, TOKEN_AUDIENCE_MISMATCH, TOKEN_CLAIM_REJECTED -> true;
                    default -> false;
                };
    }

    private synchronized void remember(Key key, String algorithm) {
        algorithms.remove(key);
        algorithms.put(key, algorithm);
        if (algorithms.size() > MAX_KEYS) {
            algorithms.remove(algorithms.keySet().iterator().next());
        }
    }

    private synchronized @Nullable String known(Key key) {
        return algorithms.get(key);
    }

    synchronized int keys() {
        return algorithms.size();
    }
}
