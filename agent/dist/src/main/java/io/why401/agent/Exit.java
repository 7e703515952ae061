package io.why401.agent;

/** How a command ended. The numbers are for scripts and stay. */
enum Exit {
    DONE(0),
    FAILED(1),
    MISUSED(2),
    NO_SUCH_PROCESS(3),
    NO_JVM(4),
    ANOTHER_USERS(5),
    FORBIDDEN(6),
    ALREADY_WATCHING(7),
    NOTHING_ATTACHED(8);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
