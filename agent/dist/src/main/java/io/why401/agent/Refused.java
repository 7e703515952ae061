package io.why401.agent;

/** A command that ends here, with one line for the person who gave it. */
final class Refused extends Exception {

    private static final long serialVersionUID = 1;

    private final Exit exit;

    Refused(Exit exit, String line) {
        super(line);
        this.exit = exit;
    }

    Exit exit() {
        return exit;
    }
}
