package io.why401.engine.diagnose;

import io.why401.engine.capture.CredentialFacts;
import io.why401.engine.capture.Refusal;
import io.why401.engine.capture.RequestFacts;
import io.why401.engine.capture.RuleFacts;
import io.why401.engine.capture.Scheme;
import io.why401.engine.capture.ThrownFacts;
import io.why401.engine.capture.TokenFacts;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One sentence for a person on call. The first 45 characters carry the message, values follow. */
final class Summaries {

    private Summaries() {}

    static String of(Reason reason, Refusal refusal, Sightings sightings, Diagnosis.@Nullable Upstream upstream) {
        String sentence = reason.cause() == Cause.TOKEN_OR_SESSION
                ? TokenSummaries.of(reason, refusal, sightings)
                : ofOther(reason, refusal, sightings, upstream);
        return Words.cap(sentence, Words.SUMMARY_CAP);
    }

    private static String ofOther(
            Reason reason, Refusal refusal, Sightings sightings, Diagnosis.@Nullable Upstream upstream) {
        CredentialFacts credentials = refusal.credentials();
        return switch (reason) {
            case CREDENTIALS_MISSING -> "no credentials sent to " + target(refusal) + needs(refusal.rule());
            case CREDENTIALS_IN_URL ->
                "credential sent in the URL (" + Words.list(credentials.queryKeys()) + "), none in a header";
            case PLACEHOLDER_TOKEN ->
                "placeholder sent instead of a credential: the client's variable was never filled in";
            case MALFORMED_HEADER ->
                credentials.problem() == null
                        ? "the Authorization header cannot be read"
                        : credentials.problem().words();
            case UNSUPPORTED_SCHEME ->
                HeaderShapeRule.scheme(credentials) + " is not accepted here; accepted: "
                        + HeaderShapeRule.accepted(refusal.rule()) + chain(refusal.rule());
            case BAD_CREDENTIALS ->
                "user name or password refused ("
                        + (credentials.scheme() == Scheme.NONE ? "form" : HeaderShapeRule.scheme(credentials))
                        + ")" + user(refusal);
            case API_KEY_REJECTED ->
                "API key in " + Words.value(credentials.apiKeyHeader()) + " refused by "
                        + ApplicationRule.place(refusal.decision());
            case ACCOUNT_LOCKED -> "the account is locked" + user(refusal);
            case ACCOUNT_DISABLED -> "the account is disabled" + user(refusal);
            case ACCOUNT_EXPIRED -> "the account has expired" + user(refusal);
            case PASSWORD_EXPIRED -> "the password has expired" + user(refusal);
            case CLIENT_CERTIFICATE_MISSING ->
                "no client certificate sent to " + target(refusal) + needs(refusal.rule());
            case CLIENT_CERTIFICATE_REJECTED -> "the client certificate was refused" + user(refusal);
            case INSUFFICIENT_PRIVILEGES ->
                "caller is known but not allowed" + needs(refusal.rule()) + "; 403 would be right";
            case INSUFFICIENT_AUTHENTICATION ->
                "caller is known, but a stronger login is needed" + needs(refusal.rule());
            case NO_SUCH_ROUTE -> "nothing is mapped at " + target(refusal) + ", no credentials sent";
            case METHOD_NOT_SUPPORTED ->
                refusal.request().method() + " is not supported here" + allowed(refusal.request()) + "; "
                        + Words.value(refusal.request().path());
            case ADDRESS_DENIED ->
                "address " + Words.value(refusal.client().address()) + " is not allowed" + needs(refusal.rule());
            case PREFLIGHT_UNAUTHENTICATED ->
                "CORS preflight refused, browsers send it without login; origin "
                        + Words.value(refusal.request().origin());
            case ERROR_DISPATCH_DENIED ->
                "really a " + refusal.decision().originalStatus() + " at " + target(refusal)
                        + ": its error page asked for a login" + errorOf(refusal);
            case CSRF_REJECTED -> "CSRF token missing or wrong, shown as 401; " + target(refusal);
            case REQUEST_REJECTED -> "the HTTP firewall refused the request, shown as 401; " + target(refusal);
            case UPSTREAM_REJECTED -> "a service behind this one answered 401" + from(upstream);
            case DIGEST_STALE -> "Digest nonce was stale; the client is meant to try again";
            case DPOP_NONCE_REQUIRED -> "DPoP proof needs the server's nonce; the client is meant to try again";
            case NEGOTIATE_CHALLENGE -> "Negotiate handshake under way; the client is meant to answer";
            case APPLICATION_DECISION ->
                "application code answered 401 in " + ApplicationRule.place(refusal.decision());
            case AUTHENTICATION_LOST_ON_ASYNC ->
                "the login was lost between request and asynchronous dispatch; " + target(refusal);
            case IDENTITY_PROVIDER_UNREACHABLE -> "the identity provider could not be asked" + detail(sightings);
            case IDENTITY_PROVIDER_REFUSED_US ->
                "the identity provider refused this service's own credentials" + detail(sightings);
            case USER_STORE_UNAVAILABLE -> "the user store could not be asked" + detail(sightings);
            case PROVIDER_MISSING ->
                "no provider for this kind of credential ("
                        + credentials.scheme().id() + ")" + detail(sightings);
            case PASSWORD_ENCODER_MISSING -> "a stored password has no matching password encoder" + detail(sightings);
            case VERIFICATION_KEY_INVALID -> "this service's verification key cannot be used" + detail(sightings);
            case CLOCK_SKEW -> "this server's clock seems to be slow" + by(refusal);
            default -> "no known reason; decided in " + ApplicationRule.place(refusal.decision());
        };
    }

    static String target(Refusal refusal) {
        RequestFacts request = refusal.request();
        String route = request.route();
        return Words.cap(request.method(), 16) + " " + Words.value(route != null ? route : request.path());
    }

    private static String needs(@Nullable RuleFacts rule) {
        if (rule == null) {
            return "";
        }
        return (rule.requirement() == null ? "" : "; needs " + Words.value(rule.requirement())) + chain(rule);
    }

    private static String chain(@Nullable RuleFacts rule) {
        return rule == null || rule.chain() == null ? "" : " (chain " + Words.value(rule.chain()) + ")";
    }

    private static String user(Refusal refusal) {
        String subject = refusal.credentials().subject();
        return subject == null ? "" : "; user " + Words.value(subject);
    }

    private static String allowed(RequestFacts request) {
        return request.allowedMethods().isEmpty() ? "" : ", only " + Words.list(request.allowedMethods());
    }

    private static String from(Diagnosis.@Nullable Upstream upstream) {
        if (upstream == null || upstream.host() == null) {
            return "";
        }
        return ": " + upstream.host() + (upstream.challenge() == null ? "" : ", challenge " + upstream.challenge());
    }

    private static String by(Refusal refusal) {
        TokenFacts token = refusal.token();
        Duration early = token == null ? null : token.validIn(refusal.time());
        return token == null || early == null
                ? ""
                : " by about " + Words.of(early) + ": tokens of several issuers come that early; the last from "
                        + Words.value(token.issuerHost());
    }

    /** The innermost cause's class and words: of a broken part of our own, it is the cause that gets repaired. */
    private static String detail(Sightings sightings) {
        Sightings.Sighting decisive = sightings.decisive();
        return decisive == null ? "" : ": " + innermost(decisive.thrown());
    }

    /** What the masked error was, when an exception outside of security was seen with it. */
    private static String errorOf(Refusal refusal) {
        for (ThrownFacts thrown : refusal.witnessed()) {
            if (!thrown.type().startsWith("org.springframework.security.")) {
                return "; " + innermost(thrown);
            }
        }
        return "";
    }

    private static String innermost(ThrownFacts thrown) {
        ThrownFacts link = thrown;
        while (link.cause() != null) {
            link = link.cause();
        }
        return Words.simple(link.type()) + (link.message() == null ? "" : " " + Words.cap(link.message(), 90));
    }
}
