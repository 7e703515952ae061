package io.why401.engine.capture;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the caller presented, without the secret itself.
 *
 * @param headerPresent an Authorization header was there, even an empty one
 * @param headerCount how many
 * @param schemeText the scheme as sent, at most 32 characters, only for {@link Scheme#OTHER}
 * @param session null when no session id was sent
 * @param subject the presented user name, as {@code why401.identify.subjects} says
 * @param fingerprint keyed hash of the credential, so that events can be told apart and joined
 * @param queryKeys names (never values) of query items that usually carry credentials
 * @param apiKeyHeader name of the configured key header that was present
 */
public record CredentialFacts(
        boolean headerPresent,
        int headerCount,
        Scheme scheme,
        @Nullable String schemeText,
        CredentialLocation location,
        @Nullable CredentialProblem problem,
        @Nullable SessionFacts session,
        @Nullable String subject,
        @Nullable String fingerprint,
        List<String> queryKeys,
        @Nullable String apiKeyHeader) {

    public CredentialFacts {
        queryKeys = List.copyOf(queryKeys);
    }

    /** The same, found elsewhere. */
    public CredentialFacts at(CredentialLocation where, Scheme as) {
        return new CredentialFacts(
                headerPresent,
                headerCount,
                as,
                schemeText,
                where,
                problem,
                session,
                subject,
                fingerprint,
                queryKeys,
                apiKeyHeader);
    }

    /** Nothing that could have identified the caller; a session id counts as something. */
    public boolean nothingPresented() {
        return location == CredentialLocation.NONE && session == null;
    }
}
