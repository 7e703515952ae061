package io.why401.engine.diagnose;

import io.why401.engine.settings.Ids;

/** A prevention that is missing although nothing failed for it yet. Never a reason. */
public enum Prevention implements Finding {
    /** The origin is not allowed, so the browser hides this very response from the caller's code. */
    RESPONSE_HIDDEN_BY_CORS,
    CREDENTIALS_OVER_PLAIN_HTTP,
    /** RFC 9110 §15.5.2: a 401 must carry WWW-Authenticate. */
    CHALLENGE_MISSING,
    /** Over 24 hours. */
    TOKEN_LIFETIME_EXCESSIVE,
    TOKEN_NEVER_EXPIRES;

    @Override
    public String id() {
        return Ids.of(this);
    }
}
