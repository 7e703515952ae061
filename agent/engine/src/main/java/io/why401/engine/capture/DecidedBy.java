package io.why401.engine.capture;

import io.why401.engine.settings.Ids;

/** Which part of the service set the status. UPSTREAM is settled by the diagnosis: the stack shows application code then. */
public enum DecidedBy {
    SECURITY,
    CONTAINER,
    APPLICATION,
    UPSTREAM,
    UNKNOWN;

    public String id() {
        return Ids.of(this);
    }
}
