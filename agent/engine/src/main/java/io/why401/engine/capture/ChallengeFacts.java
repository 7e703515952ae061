package io.why401.engine.capture;

import java.util.Map;

/**
 * One challenge of a WWW-Authenticate header (RFC 9110 §11.6.1).
 *
 * @param parameters realm, error and error_description only, capped and scrubbed
 */
public record ChallengeFacts(String scheme, Map<String, String> parameters) {

    public ChallengeFacts {
        parameters = Map.copyOf(parameters);
    }
}
