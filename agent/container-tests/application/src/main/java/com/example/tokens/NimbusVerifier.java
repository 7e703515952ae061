package com.example.tokens;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.util.Set;

/** Nimbus JOSE+JWT 9 and 10. */
public final class NimbusVerifier implements TokenVerifier {

    private final DefaultJWTProcessor<SecurityContext> processor = processor();

    public NimbusVerifier() {
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                Expected.AUDIENCE,
                new JWTClaimsSet.Builder().issuer(Expected.ISSUER).build(),
                Set.of("exp")));
    }

    /** Signature check only: RS256 with a key of the set. */
    public static DefaultJWTProcessor<SecurityContext> processor() {
        RSAKey key = new RSAKey.Builder(Expected.key()).keyID(Expected.KEY_ID).build();
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, new ImmutableJWKSet<>(new JWKSet(key))));
        return processor;
    }

    @Override
    public void verify(String token) throws Exception {
        processor.process(token, null);
    }
}
