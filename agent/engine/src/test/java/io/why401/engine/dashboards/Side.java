package io.why401.engine.dashboards;

import io.why401.engine.diagnose.Cause;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Who can do something about a cause. Its causes have shades of its colour. */
enum Side {
    US("red", "Ours to repair, whatever the caller sent: `misconfiguration`, `masked_error` and `cors`."),
    THEM(
            "blue",
            "Callers with no, wrong or old credentials, or without the privilege: `credentials`, `token_or_session`"
                    + " and `privileges`, without what counts as noise. All callers at once after a change of ours: look at"
                    + " the reason, since a key that was rotated looks like this too."),
    NETWORK(
            "orange",
            "Something between: an address rule or a proxy (`blocked_address`), a service behind (`upstream`)."),
    NOISE(
            "#8e8e8e",
            "Nothing to repair as a rule: paths that do not exist (`wrong_endpoint`), handshakes that are meant to begin"
                    + " with a 401, and requests without credentials to no known route."),
    UNDECIDED(
            "purple",
            "Cannot be told from outside: the application's own code said 401 (`application`), or nothing explains it"
                    + " (`unknown`). The events name the line of code.");

    private final String colour;
    private final String meaning;

    Side(String colour, String meaning) {
        this.colour = colour;
        this.meaning = meaning;
    }

    String colour() {
        return colour;
    }

    String meaning() {
        return meaning;
    }

    String title() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }

    static Side of(Cause cause) {
        return switch (cause) {
            case MISCONFIGURATION, MASKED_ERROR, CORS -> US;
            case CREDENTIALS, TOKEN_OR_SESSION, PRIVILEGES -> THEM;
            case BLOCKED_ADDRESS, UPSTREAM -> NETWORK;
            case WRONG_ENDPOINT, HANDSHAKE -> NOISE;
            case APPLICATION, UNKNOWN -> UNDECIDED;
        };
    }

    static String colour(Cause cause) {
        return switch (cause) {
            case MISCONFIGURATION -> "dark-red";
            case MASKED_ERROR -> "red";
            case CORS -> "light-red";
            case CREDENTIALS -> "blue";
            case TOKEN_OR_SESSION -> "dark-blue";
            case PRIVILEGES -> "light-blue";
            case BLOCKED_ADDRESS -> "orange";
            case UPSTREAM -> "yellow";
            case WRONG_ENDPOINT -> "#8e8e8e";
            case HANDSHAKE -> "#c4c4c4";
            case APPLICATION -> "purple";
            case UNKNOWN -> "light-purple";
        };
    }

    /** As a regular expression. */
    String causes() {
        return Arrays.stream(Cause.values())
                .filter(cause -> of(cause) == this)
                .map(Cause::id)
                .collect(Collectors.joining("|"));
    }

    /** How many refusals of this side there were in the time range. */
    String counted() {
        String matcher = "cause=~\"" + causes() + "\"";
        String ofCauses = Promql.counted(Promql.refusals(matcher));
        return switch (this) {
            case US, NETWORK, UNDECIDED -> ofCauses;
            case THEM -> Promql.countedWithRoute(matcher);
            case NOISE -> ofCauses + "\nor\n" + Promql.counted(Promql.refusals(Promql.NO_ROUTE));
        };
    }
}
