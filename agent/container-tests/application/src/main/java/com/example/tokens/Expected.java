package com.example.tokens;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** What a token must look like here. The key comes from the test, as {@code -Dtest.rsa=} (X.509 SubjectPublicKeyInfo, Base64). */
public final class Expected {

    public static final String ISSUER = "https://issuer.example/realm";
    public static final String AUDIENCE = "orders";
    public static final String KEY_ID = "k1";

    private Expected() {}

    public static RSAPublicKey key() {
        byte[] encoded = Base64.getDecoder().decode(System.getProperty("test.rsa", ""));
        try {
            return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("-Dtest.rsa is no RSA public key", e);
        }
    }
}
