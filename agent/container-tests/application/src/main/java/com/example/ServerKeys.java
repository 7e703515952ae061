package com.example;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** The key store that a test made for its servers, when it wants a port with TLS. */
public final class ServerKeys {

    private ServerKeys() {}

    public static boolean given() {
        return System.getProperty("test.tls.keys") != null;
    }

    /** PKCS12. */
    public static Path file() {
        return Path.of(System.getProperty("test.tls.keys"));
    }

    public static String password() {
        return System.getProperty("test.tls.password");
    }

    public static SSLContext context() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file())) {
            store.load(in, password().toCharArray());
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(store, password().toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    /** Tells the test where the port with TLS is; to be said before {@link Lifecycle#ready}. */
    public static void listening(int port) {
        System.out.println("TLS " + port);
    }
}
