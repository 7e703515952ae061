package com.example.bearer.old;

import com.example.bearer.JavaJwtOneKey;
import com.example.bearer.NimbusSignature;
import com.example.bearer.OtherKey;
import com.example.bearer.TokenGate;
import com.example.tokens.Expected;
import com.example.tokens.JavaJwtVerifier;
import com.example.tokens.NimbusVerifier;
import java.util.Map;

/** jjwt 0.9 or 0.11, java-jwt 3 or 4, Nimbus 9. */
public final class OldTokensApplication {

    private OldTokensApplication() {}

    public static void main(String[] args) throws Exception {
        TokenGate.run(Map.of(
                "jjwt",
                OldJjwt.byKeyId(),
                "jjwt-one-key",
                OldJjwt.oneKey(),
                "jjwt-secret",
                OldJjwt.secret(),
                "java-jwt",
                new JavaJwtVerifier(),
                "java-jwt-one-key",
                new JavaJwtOneKey(),
                "nimbus",
                new NimbusVerifier(),
                "nimbus-signature",
                new NimbusSignature(Expected.key()),
                "nimbus-signatures",
                new NimbusSignature(OtherKey.rsa(), Expected.key())));
    }
}
