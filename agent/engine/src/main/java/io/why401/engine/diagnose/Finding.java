package io.why401.engine.diagnose;

/** Something that was seen to be wrong with a request: any reason, or a missing prevention that refused nothing yet. */
public sealed interface Finding permits Reason, Prevention {

    /** Lower case with underscores: the same in meter tag, event, docs and tests. */
    String id();
}
