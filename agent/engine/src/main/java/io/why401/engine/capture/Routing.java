package io.why401.engine.capture;

/** What the application's own route tables say of the path. */
public enum Routing {
    /** A handler exists for path and method. */
    MATCHED,
    /** The path exists with other methods only. */
    METHOD_NOT_SUPPORTED,
    /** Every mapping source was read, none is a catch-all, and nothing maps the path. */
    NO_ROUTE,
    /** Not every mapping source could be read, or a catch-all takes everything: nothing can be said. */
    UNKNOWN
}
