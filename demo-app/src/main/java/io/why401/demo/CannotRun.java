package io.why401.demo;

/** The demonstration cannot go on. The message is one line (or the tail of a log) for the person who started it. */
final class CannotRun extends Exception {

    private static final long serialVersionUID = 1L;

    CannotRun(String message) {
        super(message);
    }
}
