package com.example.tokens;

import java.util.List;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;

/** jose4j 0.9; its messages quote the whole token. */
public final class Jose4jVerifier implements TokenVerifier {

    private final JwtConsumer consumer;

    public Jose4jVerifier() {
        RsaJsonWebKey key = new RsaJsonWebKey(Expected.key());
        key.setKeyId(Expected.KEY_ID);
        consumer = new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(List.of(key)))
                .setJwsAlgorithmConstraints(ConstraintType.PERMIT, "RS256")
                .setExpectedIssuer(Expected.ISSUER)
                .setExpectedAudience(Expected.AUDIENCE)
                .setRequireExpirationTime()
                .build();
    }

    @Override
    public void verify(String token) throws Exception {
        consumer.process(token);
    }
}
