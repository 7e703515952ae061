package io.why401.engine.diagnose;

import io.why401.engine.settings.Ids;

/** How the reason is known. */
public enum Confidence {
    /** Something happened and was seen: an exception, the container's own decision. */
    OBSERVED,
    /** The request itself proves it: header shape, token claims. */
    PROVEN,
    /** It follows from what is not there. */
    INFERRED;

    public String id() {
        return Ids.of(this);
    }
}
