package io.why401.engine.instrument;

import java.security.CodeSource;
import java.security.ProtectionDomain;
import org.jspecify.annotations.Nullable;

/** A library's version as its jar's name tells it: {@code …/tomcat-embed-core-11.0.22.jar} is 11.0.22. */
final class LibraryVersion {

    private static final String UNKNOWN = "unknown";

    private LibraryVersion() {}

    /** Also for jars inside a Spring Boot jar, whose location ends in {@code .jar!/}; asks no class loader for anything. */
    static String of(@Nullable ProtectionDomain domain) {
        CodeSource source = domain == null ? null : domain.getCodeSource();
        return source == null || source.getLocation() == null
                ? UNKNOWN
                : of(source.getLocation().getPath());
    }

    static String of(String location) {
        int end = location.lastIndexOf(".jar");
        if (end < 0) {
            return UNKNOWN;
        }
        String name = location.substring(location.lastIndexOf('/', end) + 1, end);
        for (int dash = name.indexOf('-'); dash >= 0; dash = name.indexOf('-', dash + 1)) {
            if (dash + 1 < name.length() && Character.isDigit(name.charAt(dash + 1))) {
                return name.substring(dash + 1);
            }
        }
        return UNKNOWN;
    }
}
