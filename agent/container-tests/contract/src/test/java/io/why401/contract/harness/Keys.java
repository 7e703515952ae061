package io.why401.contract.harness;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.Base64;

/** The keys of one test run: the private halves never leave this JVM, the shared secret goes to the children. */
final class Keys {

    static final KeyPair RSA = rsa();

    /** What a token is signed with that the servers must not accept. */
    static final KeyPair OTHER_RSA = rsa();

    static final byte[] HMAC = new SecureRandom().generateSeed(64);

    private Keys() {}

    static String rsaPublic() {
        return Base64.getEncoder().encodeToString(RSA.getPublic().getEncoded());
    }

    static String hmacSecret() {
        return Secrets.keep(Base64.getEncoder().encodeToString(HMAC));
    }

    private static KeyPair rsa() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
