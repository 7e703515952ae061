package com.example.bearer;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTVerifier;
import com.auth0.jwt.algorithms.Algorithm;
import com.example.tokens.Expected;
import com.example.tokens.TokenVerifier;

/** java-jwt 3 and 4 with one key; apart from {@link OneKey}, which does not load where the other libraries are missing. */
public final class JavaJwtOneKey implements TokenVerifier {

    private final JWTVerifier verifier = JWT.require(Algorithm.RSA256(Expected.key(), null))
            .withIssuer(Expected.ISSUER)
            .withAudience(Expected.AUDIENCE)
            .build();

    @Override
    public void verify(String token) {
        verifier.verify(token);
    }
}
