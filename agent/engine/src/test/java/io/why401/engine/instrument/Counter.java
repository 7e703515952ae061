package io.why401.engine.instrument;

import org.jspecify.annotations.Nullable;

/** A small server class that the tests weave: never touched directly, only through a loader of the test's own. */
public class Counter {

    private int status = 200;
    private boolean committed;

    public Counter() {}

    public String serve(Object request, Runnable work) {
        work.run();
        return "served " + request;
    }

    public String refuse(Object request, Object response, Object exception) {
        return "refused " + request;
    }

    public void setStatus(int newStatus) {
        status = newStatus;
    }

    public void setCommitted(boolean now) {
        committed = now;
    }

    public String state() {
        return status + " " + committed;
    }

    public String measure(Object length) {
        return "measured " + length;
    }

    /** A root exception with a constructor that calls another. */
    public static class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Refused(String message) {
            this(message, null);
        }

        public Refused(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
