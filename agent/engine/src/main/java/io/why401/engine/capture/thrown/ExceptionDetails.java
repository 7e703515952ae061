package io.why401.engine.capture.thrown;

import java.util.Map;
import java.util.Set;

/**
 * What the tables of exception families ask of an exception beyond type and text.
 *
 * @param paths class name to detail name to getter path, such as {@code getErrorDetails.getErrorCode}
 * @param silentTypes classes whose messages are dropped whole, because the library puts tokens or claims into them
 */
public record ExceptionDetails(Map<String, Map<String, String>> paths, Set<String> silentTypes) {

    public ExceptionDetails {
        paths = Map.copyOf(paths);
        silentTypes = Set.copyOf(silentTypes);
    }
}
