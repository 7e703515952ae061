package io.why401.engine.capture.thrown;

/** The one spelling of a stack frame. */
final class Frames {

    private Frames() {}

    /** {@code class.method:line}, without the line when it is not known. */
    static String text(String className, String method, int line) {
        return className + "." + method + (line > 0 ? ":" + line : "");
    }
}
