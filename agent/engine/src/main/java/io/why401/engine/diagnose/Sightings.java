package io.why401.engine.diagnose;

import io.why401.engine.capture.Authenticated;
import io.why401.engine.capture.Refusal;
import io.why401.engine.capture.ThrownAt;
import io.why401.engine.capture.ThrownFacts;
import io.why401.engine.capture.TokenFacts;
import io.why401.engine.diagnose.families.ExceptionFamilies;
import io.why401.engine.diagnose.families.SpringSecurity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the exceptions of one refusal say, read once for all rules. */
final class Sightings {

    /** A reason and the exception that gave it. */
    record Sighting(Reason reason, ThrownFacts thrown, boolean handedOver) {}

    private final List<Sighting> all = new ArrayList<>();
    private @Nullable Sighting handedOver;
    private @Nullable Sighting witnessed;
    private @Nullable ThrownFacts upstream;
    private @Nullable ThrownFacts denial;
    private @Nullable ThrownFacts insufficient;
    private boolean genericHandedOver;
    private final boolean tokenPresented;

    private Sightings(boolean tokenPresented) {
        this.tokenPresented = tokenPresented;
    }

    static Sightings of(Refusal refusal) {
        boolean accepted = refusal.decision().authenticated() == Authenticated.YES;
        return of(refusal.handedOver(), seen(refusal), refusal.token(), accepted);
    }

    /** A check that says no and throws nothing stands before what was thrown, which tells more. */
    private static List<ThrownFacts> seen(Refusal refusal) {
        String check = refusal.failedCheck();
        if (check == null) {
            return refusal.witnessed();
        }
        List<ThrownFacts> seen = new ArrayList<>(refusal.witnessed().size() + 1);
        seen.add(new ThrownFacts(check, List.of(check), null, ThrownAt.known(null), Map.of(), null));
        seen.addAll(refusal.witnessed());
        return seen;
    }

    /** Of a request that need not have been refused. */
    static Sightings of(
            List<ThrownFacts> handedOver, List<ThrownFacts> witnessed, @Nullable TokenFacts token, boolean accepted) {
        Sightings sightings = new Sightings(token != null);
        for (ThrownFacts thrown : handedOver) {
            sightings.takeHandedOver(thrown, token);
        }
        for (ThrownFacts thrown : witnessed) {
            sightings.takeWitnessed(thrown, token, accepted);
        }
        return sightings;
    }

    /**
     * The exception that the refusal followed from: a handed-over one with a reason, else the last and most telling witness. A
     * coarse one may stand for what was caught and hidden: a fault of our own, "bad credentials" where nobody could look; or
     * what a library found wrong with the token that came.
     */
    @Nullable
    Sighting decisive() {
        return handedOver == null || hidesMore(handedOver) ? witnessed : handedOver;
    }

    private boolean hidesMore(Sighting coarse) {
        if (witnessed == null || weight(coarse.reason) >= weight(witnessed.reason)) {
            return false;
        }
        return witnessed.reason.cause() == Cause.MISCONFIGURATION || tokenPresented && isOfToken(witnessed.reason);
    }

    private static boolean isOfToken(Reason reason) {
        return switch (reason) {
            case SESSION_EXPIRED, SESSION_SUPERSEDED, REMEMBER_ME_REJECTED -> false;
            default -> reason.cause() == Cause.TOKEN_OR_SESSION;
        };
    }

    @Nullable
    Sighting handedOver() {
        return handedOver;
    }

    /** Every reason seen in order, without the decisive one's privilege. */
    List<Sighting> all() {
        return all;
    }

    /** An outgoing call that was answered 401, and nothing above it that says more. */
    @Nullable
    ThrownFacts upstream() {
        return upstream;
    }

    /** A rule that denied access, whoever the caller is. */
    @Nullable
    ThrownFacts denial() {
        return denial;
    }

    /** Handed over: the caller's authentication is not enough for the rule. */
    @Nullable
    ThrownFacts insufficient() {
        return insufficient;
    }

    /** Security itself refused, and without a reason: for lack of a credential or of a right. */
    boolean genericHandedOver() {
        return genericHandedOver;
    }

    private void takeHandedOver(ThrownFacts thrown, @Nullable TokenFacts token) {
        Sighting sighting = read(thrown, token, true);
        if (sighting == null) {
            genericHandedOver |= ExceptionFamilies.isGeneric(thrown);
            if (insufficient == null && SpringSecurity.isInsufficient(thrown)) {
                insufficient = thrown;
            }
        } else if (handedOver == null) {
            // The first one decided; a later one comes of the ERROR dispatch for this very 401.
            handedOver = sighting;
        }
    }

    /**
     * Whoever is authenticated in the end has had a credential accepted, so a refused one on the way (a second decoder, a second
     * provider) explains nothing and is not even a finding.
     */
    private void takeWitnessed(ThrownFacts thrown, @Nullable TokenFacts token, boolean accepted) {
        Sighting sighting = read(thrown, token, false);
        if (sighting == null) {
            return;
        }
        Cause cause = sighting.reason.cause();
        if (accepted && (cause == Cause.TOKEN_OR_SESSION || cause == Cause.CREDENTIALS)) {
            all.remove(sighting);
        } else if (sighting.reason != Reason.UPSTREAM_REJECTED
                && (witnessed == null || weight(sighting.reason) >= weight(witnessed.reason))) {
            witnessed = sighting;
        }
    }

    /** From the wrapper down to its causes: the outermost of the most telling reasons. */
    private @Nullable Sighting read(ThrownFacts thrown, @Nullable TokenFacts token, boolean handed) {
        Sighting best = null;
        for (ThrownFacts link = thrown; link != null; link = link.cause()) {
            if (denial == null && SpringSecurity.isDenial(link)) {
                denial = link;
            }
            Reason reason = ExceptionFamilies.reasonOf(link, token);
            if (reason == Reason.UPSTREAM_REJECTED && best == null) {
                upstream = link;
            }
            if (reason != null && (best == null || weight(reason) > weight(best.reason))) {
                best = new Sighting(reason, link, handed);
            }
        }
        if (best != null) {
            all.add(best);
        }
        return best;
    }

    /** How much a reason tells: wrappers, and exceptions that are built and thrown away on the way, tell less than what they wrap or follow. */
    private static int weight(Reason reason) {
        return switch (reason) {
            // ProviderManager asks its parent, which builds "no provider" and is not listened to (Spring Security 5 to
            // 7).
            case PROVIDER_MISSING, APPLICATION_DECISION, CREDENTIALS_MISSING, UPSTREAM_REJECTED -> 0;
            case TOKEN_REJECTED, BAD_CREDENTIALS -> 1;
            default -> 2;
        };
    }
}
