package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Connection;
import io.why401.contract.harness.Event;
import io.why401.contract.harness.Request;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** CLIENT-CERT over TLS: the application says on stdout which port it took and where the keys of this run lie. */
interface CertificateReasons extends OnServer {

    /** For a server that opens it late. */
    default void openThePort() {}

    /** Tomcat's authenticator and realm give no reason. */
    default String confidence() {
        return "inferred";
    }

    @Test
    default void tellsAMissingCertificateFromARefusedOne() throws Exception {
        openThePort();

        Event missing = refusedTo(null);
        Reasons.assertReason(missing, "client_certificate_missing", "credentials", confidence());
        assertThat(missing.texts("rule.mechanisms")).containsExactly("client_certificate");

        Event refused = refusedTo("mallory");
        Reasons.assertReason(refused, "client_certificate_rejected", "credentials", confidence());
        assertThat(refused.text("credentials.location")).isEqualTo("client_certificate");

        try (Connection alice = open("alice")) {
            assertThat(alice.send(Request.get("/certificate/orders")).status()).isEqualTo(200);
        }
    }

    private Event refusedTo(@Nullable String who) throws Exception {
        Request request = Request.get("/certificate/orders");
        try (Connection connection = open(who)) {
            assertThat(connection.send(request).status()).isEqualTo(401);
        }
        return server().events().of(request.userAgent());
    }

    private Connection open(@Nullable String who) throws Exception {
        MatchResult said = Pattern.compile("(?m)^TLS (\\d+) (.+)$")
                .matcher(server().stdout())
                .results()
                .reduce((earlier, later) -> later)
                .orElseThrow();
        Path folder = Path.of(said.group(2));
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(who == null ? null : keys(folder, who), trust(folder), null);
        return server().wire().open(tls.getSocketFactory(), Integer.parseInt(said.group(1)));
    }

    private static KeyManager[] keys(Path folder, String who) throws Exception {
        KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(store(folder, who), "of-this-run-only".toCharArray());
        return keys.getKeyManagers();
    }

    private static TrustManager[] trust(Path folder) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", store(folder, "server").getCertificate("server"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(trusted);
        return trust.getTrustManagers();
    }

    private static KeyStore store(Path folder, String name) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve(name + ".p12"))) {
            store.load(in, "of-this-run-only".toCharArray());
        }
        return store;
    }
}
