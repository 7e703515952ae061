package io.why401.engine.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.security.cert.Certificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibraryVersionTest {

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
    void isUnknownWithoutALocation() {
        assertThat(LibraryVersion.of((ProtectionDomain) null)).isEqualTo("unknown");
        assertThat(LibraryVersion.of(new ProtectionDomain(null, null))).isEqualTo("unknown");
        assertThat(LibraryVersion.of(new ProtectionDomain(new CodeSource(null, (Certificate[]) null), null)))
                .isEqualTo("unknown");
    }
}
