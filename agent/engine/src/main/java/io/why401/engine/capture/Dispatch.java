package io.why401.engine.capture;

import io.why401.engine.settings.Ids;

/** The servlet dispatcher type in which the 401 was decided (Servlet 6.1 §9, {@code DispatcherType}). */
public enum Dispatch {
    REQUEST,
    ASYNC,
    ERROR,
    FORWARD;

    public String id() {
        return Ids.of(this);
    }
}
