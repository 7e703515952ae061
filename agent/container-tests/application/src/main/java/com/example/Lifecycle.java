package com.example;

import java.io.IOException;

/** Tells the test on which port the application listens, and ends with the test: when stdin ends, so does the process. */
public final class Lifecycle {

    private Lifecycle() {}

    public static void ready(int port) {
        Thread watch = new Thread(Lifecycle::exitWhenStdinEnds, "stdin");
        watch.setDaemon(true);
        watch.start();
        System.out.println("READY " + port);
    }

    private static void exitWhenStdinEnds() {
        try {
            while (System.in.read() >= 0) {
                // Nothing is said on stdin.
            }
        } catch (IOException closed) {
            // The same as its end.
        }
        System.exit(0);
    }
}
