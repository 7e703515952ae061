package io.why401.engine.capture;

import java.util.Map;

/**
 * One challenge of a WWW-Authenticate header (RFC 9110 §11.6.1).
 *
 * @param parameters realm, error and error_description only, capped and scrubbed
 * @param token it carries a token68, such as the next message of a handshake, which may be a credential and is not kept
 */
public record ChallengeFacts(String scheme, Map<String, String> parameters, boolean token) {

    public ChallengeFacts {
        parameters = Map.copyOf(parameters);
    }

    /** Without a token. */
    public ChallengeFacts(String scheme, Map<String, String> parameters) {
        this(scheme, parameters, false);
    }
}
