package com.example.bearer;

import com.example.tokens.Expected;
import com.example.tokens.TokenVerifier;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Nimbus 9 and 10 without its processor: asks whether the signature fits one of the keys. */
public final class NimbusSignature implements TokenVerifier {

    private final List<JWSVerifier> verifiers = new ArrayList<>();

    public NimbusSignature(RSAPublicKey... keys) {
        for (RSAPublicKey key : keys) {
            verifiers.add(new RSASSAVerifier(key));
        }
    }

    @Override
    public void verify(String token) throws Exception {
        SignedJWT jwt = SignedJWT.parse(token);
        if (!isSigned(jwt)
                || !jwt.getJWTClaimsSet().getExpirationTime().toInstant().isAfter(Instant.now())
                || !Expected.ISSUER.equals(jwt.getJWTClaimsSet().getIssuer())) {
            throw new IllegalArgumentException("no");
        }
    }

    private boolean isSigned(SignedJWT jwt) throws Exception {
        for (JWSVerifier verifier : verifiers) {
            if (jwt.verify(verifier)) {
                return true;
            }
        }
        return false;
    }
}
