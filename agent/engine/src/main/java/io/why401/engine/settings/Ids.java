package io.why401.engine.settings;

import java.util.Locale;

/** The one spelling of a closed set's members outside the process: lower case with underscores. */
public final class Ids {

    private Ids() {}

    public static String of(Enum<?> member) {
        return member.name().toLowerCase(Locale.ROOT);
    }
}
