package com.example.bearer;

import com.example.tokens.Expected;
import com.example.tokens.JavaJwtVerifier;
import com.example.tokens.JjwtVerifier;
import com.example.tokens.Jose4jVerifier;
import com.example.tokens.NimbusVerifier;
import com.example.tokens.TokenVerifier;
import io.fusionauth.jwt.JWTDecoder;
import io.fusionauth.jwt.Verifier;
import io.fusionauth.jwt.rsa.RSAVerifier;
import java.util.Map;

/** jjwt 0.13, java-jwt 4, Nimbus 10, jose4j 0.9, fusionauth-jwt 5. */
public final class TokensApplication {

    private TokensApplication() {}

    public static void main(String[] args) throws Exception {
        TokenGate.run(Map.of(
                "jjwt", new JjwtVerifier(),
                "jjwt-one-key", OneKey.jjwt(),
                "java-jwt", new JavaJwtVerifier(),
                "java-jwt-one-key", new JavaJwtOneKey(),
                "nimbus", new NimbusVerifier(),
                "jose4j", new Jose4jVerifier(),
                "jose4j-one-key", OneKey.jose4j(),
                "fusionauth", fusionAuth(),
                "fusionauth-one-key", OneKey.fusionAuth()));
    }

    /** By key id, from a map. */
    private static TokenVerifier fusionAuth() {
        Map<String, Verifier> keys = Map.of(Expected.KEY_ID, RSAVerifier.newVerifier(Expected.key()));
        return token -> new JWTDecoder().decode(token, keys);
    }
}
