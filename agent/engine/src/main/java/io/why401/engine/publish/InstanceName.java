package io.why401.engine.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code host:pid}. No look-up of names: a slow resolver must not hold up the start. */
final class InstanceName {

    private static final Path HOSTNAME = Path.of("/etc/hostname");
    private static final int MAX_HOST = 253; // RFC 1035 §2.3.4

    private InstanceName() {}

    static String of(Map<String, String> environment) {
        String host = firstGiven(environment.get("HOSTNAME"), environment.get("COMPUTERNAME"), fromFile());
        String shown = host.length() > MAX_HOST ? host.substring(0, MAX_HOST) : host;
        return shown + ":" + ProcessHandle.current().pid();
    }

    private static String firstGiven(@Nullable String... names) {
        for (String name : names) {
            if (name != null && !name.isBlank()) {
                return name.trim();
            }
        }
        return "localhost";
    }

    private static @Nullable String fromFile() {
        try {
            return Files.isReadable(HOSTNAME) ? Files.readString(HOSTNAME) : null;
        } catch (IOException e) {
            return null;
        }
    }
}
