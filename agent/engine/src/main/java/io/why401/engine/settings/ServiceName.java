package io.why401.engine.settings;

import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** What a service is called when nobody set {@code why401.service.name}. */
final class ServiceName {

    private ServiceName() {}

    static String of(Properties properties, Map<String, String> environment) {
        String[] named = {
            environment.get("OTEL_SERVICE_NAME"),
            properties.getProperty("spring.application.name"),
            environment.get("SPRING_APPLICATION_NAME"),
            mainOf(properties.getProperty("sun.java.command"))
        };
        for (String name : named) {
            if (name != null && !name.isBlank() && Setting.SERVICE_NAME.accepts(name.trim())) {
                return name.trim();
            }
        }
        return "unknown";
    }

    /**
     * {@code sun.java.command} is the main class ({@code com.acme.Main}, {@code module/com.acme.Main}) or the jar as it
     * was given, then the program's arguments, which may hold secrets: nothing behind the first space is looked at.
     */
    private static @Nullable String mainOf(@Nullable String command) {
        if (command == null) {
            return null;
        }
        int space = command.indexOf(' ');
        String first = space < 0 ? command : command.substring(0, space);
        String base = first.substring(Math.max(first.lastIndexOf('/'), first.lastIndexOf('\\')) + 1);
        boolean archive = base.endsWith(".jar") || base.endsWith(".war");
        return archive ? base.substring(0, base.length() - 4) : base.substring(base.lastIndexOf('.') + 1);
    }
}
