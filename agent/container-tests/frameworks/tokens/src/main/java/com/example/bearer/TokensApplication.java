package com.example.bearer;

import static java.util.Map.entry;

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
        TokenGate.run(Map.ofEntries(
                entry("jjwt", new JjwtVerifier()),
                entry("jjwt-one-key", OneKey.jjwt()),
                entry("java-jwt", new JavaJwtVerifier()),
                entry("java-jwt-one-key", new JavaJwtOneKey()),
                entry("nimbus", new NimbusVerifier()),
                entry("nimbus-signature", new NimbusSignature(Expected.key())),
                entry("nimbus-signatures", new NimbusSignature(OtherKey.rsa(), Expected.key())),
                entry("jose4j", new Jose4jVerifier()),
                entry("jose4j-one-key", OneKey.jose4j()),
                entry("jose4j-signature", OneKey.jose4jSignature()),
                entry("fusionauth", fusionAuth()),
                entry("fusionauth-one-key", OneKey.fusionAuth())));
    }

    /** By key id, from a map. */
    private static TokenVerifier fusionAuth() {
        Map<String, Verifier> keys = Map.of(Expected.KEY_ID, RSAVerifier.newVerifier(Expected.key()));
        return token -> new JWTDecoder().decode(token, keys);
    }
}
