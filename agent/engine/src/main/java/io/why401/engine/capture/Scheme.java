package io.why401.engine.capture;

import io.why401.engine.settings.Ids;

/** How a credential was presented: a closed set, safe as a metric label. Names are those of the IANA registry where it has them. */
public enum Scheme {
    NONE,
    BASIC,
    BEARER,
    DIGEST,
    NEGOTIATE,
    DPOP,
    SESSION,
    API_KEY,
    CLIENT_CERTIFICATE,
    OTHER;

    public String id() {
        return Ids.of(this);
    }
}
