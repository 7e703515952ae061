package io.why401.engine.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.MalformedURLException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.security.cert.Certificate;
import java.util.Objects;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibraryVersionTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "/m2/tomcat-embed-core-11.0.22.jar, 11.0.22",
        "/app.jar!/BOOT-INF/lib/tomcat-embed-core-10.1.34.jar!/, 10.1.34",
        "nested:/srv/app-1.2.jar/!BOOT-INF/lib/spring-security-web-7.0.6.jar!/, 7.0.6",
        "/m2/nimbus-jose-jwt-10.3.1-SNAPSHOT.jar, 10.3.1-SNAPSHOT",
        "/m2/log4j-1.2-api-2.17.1.jar, 1.2-api-2.17.1",
        "/opt/tomcat/lib/catalina.jar, unknown",
        "/opt/some-library.jar, unknown",
        "/opt/trailing-.jar, unknown",
        "/srv/classes/, unknown",
        "/, unknown"
    })
    void isWhatTheNameOfTheJarSays(String location, String version) {
        assertThat(LibraryVersion.of(location)).isEqualTo(version);
    }

    @Test
    void isTheJdksForWhatTheJdkBrings() {
        assertThat(LibraryVersion.of(java.net.http.HttpClient.class.getProtectionDomain()))
                .isEqualTo(System.getProperty("java.version"));
    }

    @Test
    void isUnknownWithoutALocation() {
        assertThat(LibraryVersion.of((ProtectionDomain) null)).isEqualTo("unknown");
        assertThat(LibraryVersion.of(new ProtectionDomain(null, null))).isEqualTo("unknown");
        assertThat(LibraryVersion.of(new ProtectionDomain(new CodeSource(null, (Certificate[]) null), null)))
                .isEqualTo("unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "'Implementation-Version: 11.0.27', 11.0.27",
        "'Bundle-Version: 10.1.34', 10.1.34",
        "'Implementation-Title: Tomcat', unknown",
        "'Implementation-Version:  ', unknown",
        "'Implementation-Version: a version that is longer than versions are wont to be', unknown"
    })
    void isWhatTheManifestSaysWhereTheNameSaysNothing(String line, String version) throws Exception {
        Path jar = folder.resolve("with a blank").resolve("catalina.jar");
        Files.createDirectories(jar.getParent());
        Manifest manifest = new Manifest(
                new ByteArrayInputStream(("Manifest-Version: 1.0\n" + line + "\n\n").getBytes(StandardCharsets.UTF_8)));
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();

        String found = Objects.requireNonNull(LibraryVersion.jarFile(of(jar)));

        assertThat(found).endsWith("/with%20a%20blank/catalina.jar");
        assertThat(LibraryVersion.inManifestOf(found)).isEqualTo(version);
    }

    @Test
    void isNotLookedForInFoldersNorInJarsThatAreNoFiles() throws Exception {
        assertThat(LibraryVersion.jarFile(of(folder))).isNull();
        assertThat(LibraryVersion.jarFile(null)).isNull();
        assertThat(LibraryVersion.inManifestOf("/nowhere/catalina.jar")).isEqualTo("unknown");
        assertThat(LibraryVersion.inManifestOf("not a path")).isEqualTo("unknown");
    }

    private static ProtectionDomain of(Path location) throws MalformedURLException {
        return new ProtectionDomain(new CodeSource(location.toUri().toURL(), (Certificate[]) null), null);
    }
}
