package io.why401.engine.diagnose;

import io.why401.engine.capture.Refusal;
import io.why401.engine.capture.TokenFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Remembers by how much the tokens of each issuer came too early. One issuer may be fast; when several are, by about the same
 * time, it is this server that is slow. Only refusals that a library decided are remembered: a token is checked for its
 * signature before its times, while a mere request could name any issuer.
 */
final class ClockWatch {

    static final int MAX_ISSUERS = 16;

    /** Several, because one client's post-dated token must not hide what the issuer's other tokens show. */
    private static final int MAX_OF_ONE = 4;

    private static final int SEVERAL = 2;
    private static final Duration MEMORY = Duration.ofMinutes(10);
    private static final long LEAST_TOLERANCE = 30;

    private record Early(long seconds, Instant at) {}

    /** The issuer that was heard of last is last. */
    private final Map<String, Deque<Early>> byIssuer = new LinkedHashMap<>();

    /** What the refusal means once the ones before it are looked at, too. */
    Verdict reconsider(Verdict verdict, Refusal refusal) {
        Duration early = early(verdict, refusal);
        TokenFacts token = refusal.token();
        if (early == null || token == null || token.issuer() == null) {
            return verdict;
        }
        int issuers = remember(token.issuer(), early.toSeconds(), refusal.time());
        if (issuers < SEVERAL) {
            return verdict;
        }
        List<String> evidence = new ArrayList<>(verdict.evidence());
        evidence.add(
                "tokens of " + issuers + " issuers early by about " + Words.of(early) + " (refusals before this one)");
        return new Verdict(Reason.CLOCK_SKEW, Confidence.INFERRED, evidence);
    }

    private static @Nullable Duration early(Verdict verdict, Refusal refusal) {
        boolean observed =
                verdict.reason() == Reason.TOKEN_NOT_YET_VALID && verdict.confidence() == Confidence.OBSERVED;
        TokenFacts token = refusal.token();
        return observed && token != null ? token.validIn(refusal.time()) : null;
    }

    /** Returns how many issuers' tokens came early by about the same time before this one. */
    synchronized int remember(String issuer, long seconds, Instant now) {
        int agreeing = 0;
        for (Deque<Early> earlier : byIssuer.values()) {
            agreeing += earlier.stream().anyMatch(one -> agrees(one, seconds, now)) ? 1 : 0;
        }
        Deque<Early> known = byIssuer.remove(issuer);
        Deque<Early> own = known == null ? new ArrayDeque<>(MAX_OF_ONE) : known;
        if (own.size() == MAX_OF_ONE) {
            own.removeFirst();
        }
        own.addLast(new Early(seconds, now));
        byIssuer.put(issuer, own);
        if (byIssuer.size() > MAX_ISSUERS) {
            byIssuer.remove(byIssuer.keySet().iterator().next());
        }
        return agreeing;
    }

    /** Tokens are seldom used in the second of their issue, so the amounts differ by their age. A clock that was set in between makes the old ones worthless. */
    private static boolean agrees(Early one, long seconds, Instant now) {
        long tolerance = Math.max(LEAST_TOLERANCE, Math.max(one.seconds, seconds) / 10);
        return Math.abs(one.seconds - seconds) <= tolerance
                && Duration.between(one.at, now).abs().compareTo(MEMORY) <= 0;
    }

    synchronized int issuers() {
        return byIssuer.size();
    }
}
