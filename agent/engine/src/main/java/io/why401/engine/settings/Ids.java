package io.why401.engine.settings;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The one spelling of a closed set's members outside the process: lower case with underscores. */
public final class Ids {

    private static final Map<Enum<?>, String> KNOWN = new ConcurrentHashMap<>();

    private Ids() {}

    public static String of(Enum<?> member) {
        return KNOWN.computeIfAbsent(member, one -> one.name().toLowerCase(Locale.ROOT));
    }
}
