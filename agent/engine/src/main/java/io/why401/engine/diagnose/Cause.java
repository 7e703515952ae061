package io.why401.engine.diagnose;

import io.why401.engine.settings.Ids;

/** The drawer that a person on call opens first. */
public enum Cause {
    CREDENTIALS,
    TOKEN_OR_SESSION,
    PRIVILEGES,
    WRONG_ENDPOINT,
    MISCONFIGURATION,
    BLOCKED_ADDRESS,
    CORS,
    MASKED_ERROR,
    UPSTREAM,
    HANDSHAKE,
    APPLICATION,
    UNKNOWN;

    /** Something on our side is broken, whatever the caller did: a warning in any log. */
    public boolean ours() {
        return this == MISCONFIGURATION || this == MASKED_ERROR;
    }

    public String id() {
        return Ids.of(this);
    }
}
