package io.why401.engine.diagnose;

import io.why401.engine.capture.CredentialFacts;
import io.why401.engine.capture.CredentialLocation;
import io.why401.engine.capture.CredentialProblem;
import io.why401.engine.capture.Refusal;
import io.why401.engine.capture.RequestFacts;
import io.why401.engine.capture.Routing;
import io.why401.engine.capture.TokenFacts;
import io.why401.engine.diagnose.families.ExceptionFamilies;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything else that is wrong with the request, and the preventions that it shows to be missing. */
final class Findings {

    private static final Duration LONGEST_LIFETIME = Duration.ofHours(24);

    private final Refusal refusal;
    private final Reason primary;
    private final Set<Finding> found = new LinkedHashSet<>();

    private Findings(Refusal refusal, Reason primary) {
        this.refusal = refusal;
        this.primary = primary;
    }

    static List<Finding> of(Refusal refusal, Sightings sightings, Reason primary) {
        Findings findings = new Findings(refusal, primary);
        findings.takeExceptions(sightings);
        findings.takeToken(refusal.token());
        findings.takeCredentials(refusal.credentials());
        findings.takeRequest(refusal.request());
        findings.found.remove(primary);
        return new ArrayList<>(findings.found);
    }

    private void takeExceptions(Sightings sightings) {
        for (Sightings.Sighting sighting : sightings.all()) {
            if (sighting.equals(sightings.decisive()) || tells(sighting.reason())) {
                found.addAll(ExceptionFamilies.furtherReasons(sighting.thrown()));
            }
            if (tells(sighting.reason())) {
                found.add(sighting.reason());
            }
        }
    }

    /** Wrappers and exceptions that are built on the way to another one are no findings of their own. */
    private boolean tells(Reason reason) {
        return switch (reason) {
            case TOKEN_REJECTED, BAD_CREDENTIALS, PROVIDER_MISSING, CREDENTIALS_MISSING, APPLICATION_DECISION -> false;
            // A refined reason makes the coarse one it came of superfluous.
            case TOKEN_MALFORMED -> primary != Reason.PLACEHOLDER_TOKEN && primary != Reason.MALFORMED_HEADER;
            case MALFORMED_HEADER -> primary != Reason.PLACEHOLDER_TOKEN;
            case TOKEN_KEY_UNKNOWN -> primary != Reason.TOKEN_ALGORITHM_REJECTED;
            case TOKEN_CLAIM_REJECTED -> primary != Reason.TOKEN_NOT_YET_VALID;
            case UPSTREAM_REJECTED -> primary != Reason.IDENTITY_PROVIDER_REFUSED_US;
            default -> true;
        };
    }

    private void takeToken(@Nullable TokenFacts token) {
        if (token == null) {
            return;
        }
        if (token.malformed()) {
            if (tells(Reason.TOKEN_MALFORMED)) {
                found.add(Reason.TOKEN_MALFORMED);
            }
            return;
        }
        if (TokenProof.unsigned(token)) {
            found.add(Reason.TOKEN_ALGORITHM_REJECTED);
        }
        if (token.expiredFor(refusal.time()) != null) {
            found.add(Reason.TOKEN_EXPIRED);
        } else if (token.validIn(refusal.time()) != null) {
            found.add(Reason.TOKEN_NOT_YET_VALID);
        }
        Duration lifetime = token.lifetime();
        if (lifetime != null && lifetime.compareTo(LONGEST_LIFETIME) > 0) {
            found.add(Prevention.TOKEN_LIFETIME_EXCESSIVE);
        }
        if (token.kind() == TokenFacts.Kind.JWT && token.expiresAt() == null) {
            found.add(Prevention.TOKEN_NEVER_EXPIRES);
        }
    }

    private void takeCredentials(CredentialFacts credentials) {
        CredentialProblem problem = credentials.problem();
        if (problem != null) {
            found.add(problem == CredentialProblem.PLACEHOLDER ? Reason.PLACEHOLDER_TOKEN : Reason.MALFORMED_HEADER);
        } else if (!Unexplained.accepted(refusal) && HeaderShapeRule.unsupported(refusal)) {
            found.add(Reason.UNSUPPORTED_SCHEME);
        }
        if (!credentials.queryKeys().isEmpty()) {
            found.add(Reason.CREDENTIALS_IN_URL);
        }
        // What a newer login ended is invalid by then.
        if (SessionRule.invalid(credentials.session()) && primary != Reason.SESSION_SUPERSEDED) {
            found.add(Reason.SESSION_EXPIRED);
        }
        if (primary == Reason.APPLICATION_DECISION
                && credentials.nothingPresented()
                && !Unexplained.accepted(refusal)) {
            found.add(Reason.CREDENTIALS_MISSING);
        }
        if (credentials.location() != CredentialLocation.NONE
                && !refusal.request().secure()
                && !isLoopback(refusal.request().host())) {
            found.add(Prevention.CREDENTIALS_OVER_PLAIN_HTTP);
        }
    }

    private void takeRequest(RequestFacts request) {
        if (request.routing() == Routing.NO_ROUTE) {
            found.add(Reason.NO_SUCH_ROUTE);
        } else if (request.routing() == Routing.METHOD_NOT_SUPPORTED && !request.preflight()) {
            found.add(Reason.METHOD_NOT_SUPPORTED);
        }
        if (request.origin() != null && !refusal.response().allowOriginPresent() && !sameOrigin(request)) {
            found.add(Prevention.RESPONSE_HIDDEN_BY_CORS);
        }
        if (refusal.response().challenges().isEmpty()) {
            found.add(Prevention.CHALLENGE_MISSING);
        }
    }

    /** Browsers send Origin with every POST, to the page's own server too (Fetch standard, "append a request Origin header"). */
    private static boolean sameOrigin(RequestFacts request) {
        String origin = request.origin();
        String host = request.host();
        return origin != null && host != null && origin.endsWith("://" + host);
    }

    /** Host as in the Host header, with or without a port. An unknown host is not accused. */
    private static boolean isLoopback(@Nullable String host) {
        return host == null
                || host.equals("localhost")
                || host.startsWith("localhost:")
                || host.startsWith("127.")
                || host.startsWith("[::1]")
                || host.equals("::1");
    }
}
