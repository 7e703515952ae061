package io.why401.demo.callers;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong in {@code demo-app/run --incident}, and what is expected of the agent and of the shipped alerts then. No alert
 * is expected of what a scanner causes.
 */
public enum Incident {
    /** The identity provider signs with a key that it does not publish. */
    KEY_ROTATION("token_or_session", "token_key_unknown", "Why401KeyIsUnknown"),

    /** A client keeps its first token. */
    EXPIRY_WAVE("token_or_session", "token_expired", "Why401TokensExpireInAWave"),

    /** The key set cannot be fetched when the shop is started. */
    IDP_DOWN("misconfiguration", "identity_provider_unreachable", "Why401OurFault"),

    /** The shop is started with another issuer in its settings. */
    BAD_DEPLOY("token_or_session", "token_issuer_mismatch", "Why401ReasonRises"),

    /** Paths that do not exist. */
    BOTS("wrong_endpoint", "no_such_route", null),

    /** The shop's pages move to another origin. */
    CORS("cors", "preflight_unauthenticated", "Why401ReasonRises");

    private final String cause;
    private final String reason;
    private final @Nullable String alert;

    Incident(String cause, String reason, @Nullable String alert) {
        this.cause = cause;
        this.reason = reason;
        this.alert = alert;
    }

    public static Optional<Incident> named(String option) {
        return Arrays.stream(values())
                .filter(incident -> incident.option().equals(option))
                .findFirst();
    }

    /** As it is typed: {@code key-rotation}. */
    public String option() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String cause() {
        return cause;
    }

    public String reason() {
        return reason;
    }

    public Optional<String> alert() {
        return Optional.ofNullable(alert);
    }
}
