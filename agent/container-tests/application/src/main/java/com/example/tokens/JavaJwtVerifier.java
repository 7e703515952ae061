package com.example.tokens;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTVerifier;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.interfaces.RSAKeyProvider;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import org.jspecify.annotations.Nullable;

/** java-jwt 4; its key provider answers null for an unknown key, which the library calls a bad signature. */
public final class JavaJwtVerifier implements TokenVerifier {

    private final JWTVerifier verifier = JWT.require(Algorithm.RSA256(new OneKey(Expected.key())))
            .withIssuer(Expected.ISSUER)
            .withAudience(Expected.AUDIENCE)
            .build();

    @Override
    public void verify(String token) {
        verifier.verify(token);
    }

    private record OneKey(RSAPublicKey key) implements RSAKeyProvider {

        @Override
        public @Nullable RSAPublicKey getPublicKeyById(String keyId) {
            return Expected.KEY_ID.equals(keyId) ? key : null;
        }

        @Override
        public @Nullable RSAPrivateKey getPrivateKey() {
            return null;
        }

        @Override
        public String getPrivateKeyId() {
            return Expected.KEY_ID;
        }
    }
}
