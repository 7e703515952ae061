package com.example;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.connector.Connector;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;

/** A TLS connector of Tomcat's that asks for a certificate and goes on without one. The keys are made for this run. */
public final class ClientCertificates {

    private static final String PASSWORD = "of-this-run-only";

    private final Path folder;

    private ClientCertificates(Path folder) {
        this.folder = folder;
    }

    /** Keys of the server, of a user that it knows and of one that it does not; the connector trusts both. */
    public static ClientCertificates in(Path folder)
            throws IOException, GeneralSecurityException, InterruptedException {
        ClientCertificates certificates = new ClientCertificates(folder);
        List<Process> makers =
                List.of(certificates.make("server"), certificates.make("alice"), certificates.make("mallory"));
        for (Process maker : makers) {
            maker.waitFor();
        }
        certificates.trust("alice", "mallory");
        return certificates;
    }

    private Process make(String name) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        name,
                        "-dname",
                        "CN=" + name,
                        "-keystore",
                        file(name).toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD)
                .inheritIO()
                .start();
    }

    private Path file(String name) {
        return folder.resolve(name + ".p12");
    }

    private void trust(String... names) throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        for (String name : names) {
            KeyStore own = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(file(name))) {
                own.load(in, PASSWORD.toCharArray());
            }
            trusted.setCertificateEntry(name, own.getCertificate(name));
        }
        try (OutputStream out = Files.newOutputStream(file("trusted"))) {
            trusted.store(out, PASSWORD.toCharArray());
        }
    }

    /** Says its port and where the keys lie on stdout once it listens. */
    public Connector connector() {
        SSLHostConfig tls = new SSLHostConfig();
        tls.setCertificateVerification("optional");
        tls.setTruststoreFile(file("trusted").toString());
        tls.setTruststorePassword(PASSWORD);
        SSLHostConfigCertificate own = new SSLHostConfigCertificate(tls, SSLHostConfigCertificate.Type.EC);
        own.setCertificateKeystoreFile(file("server").toString());
        own.setCertificateKeystorePassword(PASSWORD);
        tls.addCertificate(own);
        Connector connector = new Connector();
        connector.setPort(0);
        connector.setScheme("https");
        connector.setSecure(true);
        connector.setProperty("SSLEnabled", "true");
        connector.addSslHostConfig(tls);
        connector.addLifecycleListener(event -> {
            if (event.getType().equals(Lifecycle.AFTER_START_EVENT)) {
                // Where the test finds port and keys.
                System.out.println("TLS " + connector.getLocalPort() + " " + folder);
            }
        });
        return connector;
    }
}
