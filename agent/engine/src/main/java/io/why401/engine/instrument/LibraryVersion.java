package io.why401.engine.instrument;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/**
 * A library's version as its jar's name tells it: {@code …/tomcat-embed-core-11.0.22.jar} is 11.0.22. Where it tells
 * nothing, as with a standalone Tomcat's {@code catalina.jar}, the manifest may.
 */
final class LibraryVersion {

    static final String UNKNOWN = "unknown";

    /** A manifest with signatures of every entry is no place to look for a version. */
    private static final long LONGEST_MANIFEST = 64 * 1024;

    private static final int LONGEST_VERSION = 40;
    private static final List<String> ATTRIBUTES = List.of("Implementation-Version", "Bundle-Version");

    private LibraryVersion() {}

    /** Also for jars inside a Spring Boot jar, whose location ends in {@code .jar!/}; asks no class loader for anything. */
    static String of(@Nullable ProtectionDomain domain) {
        CodeSource source = domain == null ? null : domain.getCodeSource();
        if (source == null || source.getLocation() == null) {
            return UNKNOWN;
        }
        // What the JDK brings, such as its HTTP client, has no jar and is as old as the JDK.
        return source.getLocation().getProtocol().equals("jrt")
                ? System.getProperty("java.version", UNKNOWN)
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

    /**
     * The path of the jar file that these classes come from, percent-encoded; null for anything else, such as a folder or a
     * jar within a jar. Asks the URL for its parts only: its handler may be the application's.
     */
    static @Nullable String jarFile(@Nullable ProtectionDomain domain) {
        CodeSource source = domain == null ? null : domain.getCodeSource();
        URL location = source == null ? null : source.getLocation();
        return location != null
                        && location.getProtocol().equals("file")
                        && location.getPath().endsWith(".jar")
                ? location.getPath()
                : null;
    }

    /** Opens the file: on the agent's own thread only. */
    static String inManifestOf(String jarFile) {
        try (JarFile jar = new JarFile(new File(URI.create("file:" + jarFile)), false)) {
            ZipEntry entry = jar.getEntry(JarFile.MANIFEST_NAME);
            if (entry == null || entry.getSize() > LONGEST_MANIFEST) {
                return UNKNOWN;
            }
            for (String attribute : ATTRIBUTES) {
                String version = jar.getManifest().getMainAttributes().getValue(attribute);
                if (version != null && !version.isBlank() && version.length() <= LONGEST_VERSION) {
                    return version.strip();
                }
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            return UNKNOWN;
        }
        return UNKNOWN;
    }
}
