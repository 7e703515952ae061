package io.why401.engine.capture;

/** Why a container's own login or filter refused, as far as the container itself tells when it is asked afterwards. */
public enum ContainerReason {
    /** Nobody was logged in, and the container answered with the application's login page. */
    LOGIN_WANTED,
    /** The realm was asked for a well-formed name and password, and knew no such pair. */
    CREDENTIALS_REFUSED,
    ACCOUNT_LOCKED,
    USER_STORE_UNAVAILABLE,
    CSRF_REJECTED
}
