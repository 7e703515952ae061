package com.example.bearer.old;

import com.example.bearer.JavaJwtOneKey;
import com.example.bearer.TokenGate;
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
                new NimbusVerifier()));
    }
}
