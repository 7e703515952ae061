package io.why401.engine.capture;

/** Whom the security framework took the caller for when the 401 was decided. */
public enum Authenticated {
    /** Nobody, or the framework's anonymous user. */
    NO,
    /** A remember-me cookie only. */
    REMEMBERED,
    YES,
    /** No security framework that can be asked. */
    UNKNOWN
}
