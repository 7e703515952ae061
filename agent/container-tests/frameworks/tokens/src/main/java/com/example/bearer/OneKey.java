package com.example.bearer;

import com.example.tokens.Expected;
import com.example.tokens.TokenVerifier;
import io.fusionauth.jwt.JWTDecoder;
import io.fusionauth.jwt.rsa.RSAVerifier;
import io.jsonwebtoken.JwtParser;
import io.jsonwebtoken.Jwts;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/** One key for every token, whatever key the token names: as most services begin. A library that is asked so calls an unknown key a bad signature. */
public final class OneKey {

    private OneKey() {}

    /** jjwt 0.12 and 0.13. */
    public static TokenVerifier jjwt() {
        JwtParser parser = Jwts.parser()
                .verifyWith(Expected.key())
                .requireIssuer(Expected.ISSUER)
                .requireAudience(Expected.AUDIENCE)
                .build();
        return parser::parseSignedClaims;
    }

    /** jose4j 0.9. */
    public static TokenVerifier jose4j() {
        JwtConsumer consumer = new JwtConsumerBuilder()
                .setVerificationKey(Expected.key())
                .setJwsAlgorithmConstraints(ConstraintType.PERMIT, "RS256")
                .setExpectedIssuer(Expected.ISSUER)
                .setExpectedAudience(Expected.AUDIENCE)
                .build();
        return consumer::process;
    }

    /** jose4j 0.9 without its JwtConsumer: asks whether the signature fits. */
    public static TokenVerifier jose4jSignature() {
        return token -> {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setCompactSerialization(token);
            signature.setKey(Expected.key());
            if (!signature.verifySignature()) {
                throw new IllegalArgumentException("no");
            }
        };
    }

    /** fusionauth-jwt 5, which looks at neither issuer nor audience. */
    public static TokenVerifier fusionAuth() {
        RSAVerifier verifier = RSAVerifier.newVerifier(Expected.key());
        return token -> new JWTDecoder().decode(token, verifier);
    }
}
