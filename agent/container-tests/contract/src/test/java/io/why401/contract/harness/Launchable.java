package io.why401.contract.harness;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A server that can be run in a child JVM. */
public interface Launchable {

    /** For the name of the run's folder. */
    String folder();

    Parts parts();

    /**
     * What follows {@code java} and the agent: further JVM options, class path, main class and its arguments.
     *
     * @param run the run's own folder, which is the process's working directory
     */
    List<String> arguments(Path run);

    /** Group 1 is the port. */
    default Pattern ready() {
        return Pattern.compile("(?m)^READY (\\d+)$");
    }

    /** Where it says so: {@code stdout} or {@code stderr}. */
    default String readyIn() {
        return "stdout";
    }

    /** False: it ends when it is told to terminate. */
    default boolean endsWithStdin() {
        return true;
    }
}
