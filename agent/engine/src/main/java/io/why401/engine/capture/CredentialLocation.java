package io.why401.engine.capture;

import io.why401.engine.settings.Ids;

/** Where in the request the credential was found. */
public enum CredentialLocation {
    AUTHORIZATION,
    COOKIE,
    QUERY,
    API_KEY_HEADER,
    CLIENT_CERTIFICATE,
    NONE;

    public String id() {
        return Ids.of(this);
    }
}
