package io.why401.contract;

import io.why401.contract.harness.Parts;
import java.util.Comparator;
import java.util.regex.Pattern;

/** Sorts names with versions as people do: 9.0.98 stands before 10.1.34. */
final class ByVersion {

    static final Comparator<Parts> CONTAINER_FIRST = Comparator.comparing((Parts parts) -> padded(parts.container()))
            .thenComparing(parts -> padded(String.join(" ", parts.frameworks())));

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private ByVersion() {}

    private static String padded(String text) {
        return NUMBER.matcher(text)
                .replaceAll(number -> "0".repeat(Math.max(0, 6 - number.group().length())) + number.group());
    }
}
