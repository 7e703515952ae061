package io.why401.contract.harness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** One certificate for all servers of a test run, made by the JDK's keytool; its key store lies in {@code target} and is good for that run. */
public final class ServerKeys {

    private static final String PASSWORD = Secrets.keep(UUID.randomUUID().toString());
    private static final Path FILE = made();

    private ServerKeys() {}

    public static Path file() {
        return FILE;
    }

    public static String password() {
        return PASSWORD;
    }

    /** For {@link Launch#after}: the applications open a second port when they are given keys. */
    public static String[] options() {
        return new String[] {"-Dtest.tls.keys=" + FILE, "-Dtest.tls.password=" + PASSWORD};
    }

    /** A client's, which trusts that certificate and no other. */
    static SSLContext trusting() {
        try (InputStream in = Files.newInputStream(FILE)) {
            KeyStore own = KeyStore.getInstance("PKCS12");
            own.load(in, PASSWORD.toCharArray());
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("server", own.getCertificate("server"));
            TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path made() {
        try {
            Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
            Path file = Files.createTempDirectory(target, "keys-").resolve("server.p12");
            Process keytool = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-keyalg",
                            "EC",
                            "-alias",
                            "server",
                            "-dname",
                            "CN=localhost",
                            "-ext",
                            "SAN=IP:127.0.0.1",
                            "-keystore",
                            file.toString(),
                            "-storetype",
                            "PKCS12",
                            "-storepass",
                            PASSWORD)
                    .redirectErrorStream(true)
                    .start();
            String said = new String(keytool.getInputStream().readAllBytes(), UTF_8);
            if (keytool.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
