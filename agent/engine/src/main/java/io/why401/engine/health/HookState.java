package io.why401.engine.health;

import io.why401.engine.settings.Ids;

/** How the hooks of one library are: as {@code /status} and the meter {@code why401.hooks} say it. */
public enum HookState {
    /** Every declared place in the classes seen so far was found. */
    ACTIVE,
    /** A class was there and a declared place in it was not: another version's internals. */
    MISMATCH,
    /** Weaving failed, or the hook made too many errors and was switched off. */
    FAILED;

    public String id() {
        return Ids.of(this);
    }
}
