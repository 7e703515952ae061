package io.why401.engine.diagnose;

import io.why401.engine.capture.Refusal;
import io.why401.engine.capture.TokenFacts;
import io.why401.engine.diagnose.families.ExceptionFamilies;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Remembers with which algorithm a key has verified a token that was then refused for something else. Nimbus has one text for
 * an unknown key and a refused algorithm; where the same key was good with another algorithm, it is the algorithm. A library
 * that tries its one key on every token calls an unknown key a bad signature; where other keys of the issuer were good and this one
 * never was, it is the key.
 */
final class KeyWatch {

    static final int MAX_KEYS = 64;

    private record Key(@Nullable String issuer, String id) {}

    /** The key that was heard of last is last. */
    private final Map<Key, String> algorithms = new LinkedHashMap<>();

    /** What the refusal means once the ones before it are looked at, too. */
    Verdict reconsider(Verdict verdict, Refusal refusal, Sightings sightings) {
        TokenFacts token = refusal.token();
        if (token == null || token.keyId() == null || token.algorithm() == null) {
            return verdict;
        }
        Key key = new Key(token.issuer(), token.keyId());
        if (wasVerified(verdict)) {
            remember(key, token.algorithm());
            return verdict;
        }
        return switch (verdict.reason()) {
            case TOKEN_KEY_UNKNOWN -> keyOrAlgorithm(verdict, key, token.algorithm());
            case TOKEN_SIGNATURE_INVALID ->
                overlooksKeyIds(sightings) ? keyOrSignature(verdict, key, token.algorithm()) : verdict;
            default -> verdict;
        };
    }

    private Verdict keyOrAlgorithm(Verdict verdict, Key key, String algorithm) {
        String good = known(key);
        return good == null || good.equals(algorithm)
                ? verdict
                : inferred(
                        Reason.TOKEN_ALGORITHM_REJECTED,
                        verdict,
                        "key " + Words.value(key.id()) + " is known with " + Words.value(good));
    }

    private Verdict keyOrSignature(Verdict verdict, Key key, String algorithm) {
        String other = known(key) != null ? null : other(key, algorithm);
        return other == null
                ? verdict
                : inferred(
                        Reason.TOKEN_KEY_UNKNOWN,
                        verdict,
                        "key " + Words.value(key.id()) + " was never good, key " + Words.value(other) + " was");
    }

    private static boolean overlooksKeyIds(Sightings sightings) {
        Sightings.Sighting decisive = sightings.decisive();
        return decisive != null && ExceptionFamilies.overlooksKeyIds(decisive.thrown());
    }

    private static Verdict inferred(Reason reason, Verdict verdict, String sign) {
        List<String> evidence = new ArrayList<>(verdict.evidence());
        evidence.add(sign + " (refusals before this one)");
        return new Verdict(reason, Confidence.INFERRED, evidence);
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

    /** A key of the same issuer that was good with this algorithm. */
    private synchronized @Nullable String other(Key key, String algorithm) {
        for (Map.Entry<Key, String> good : algorithms.entrySet()) {
            if (Objects.equals(good.getKey().issuer(), key.issuer())
                    && good.getValue().equals(algorithm)) {
                return good.getKey().id();
            }
        }
        return null;
    }

    synchronized int keys() {
        return algorithms.size();
    }
}
