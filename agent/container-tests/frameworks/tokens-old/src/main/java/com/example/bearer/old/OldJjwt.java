package com.example.bearer.old;

import com.example.tokens.Expected;
import com.example.tokens.TokenVerifier;
import io.jsonwebtoken.Claims;
import io.jsonwebtoken.JwsHeader;
import io.jsonwebtoken.JwtParser;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.SigningKeyResolverAdapter;
import java.security.Key;
import org.jspecify.annotations.Nullable;

/** jjwt 0.9, unchanged on 0.11; what these calls return is another type since 0.12. */
final class OldJjwt {

    private OldJjwt() {}

    /** A resolver that finds nothing for an unknown key. */
    static TokenVerifier byKeyId() {
        Key key = Expected.key();
        return expecting(Jwts.parser().setSigningKeyResolver(new SigningKeyResolverAdapter() {
            @Override
            @SuppressWarnings("rawtypes")
            public @Nullable Key resolveSigningKey(JwsHeader header, Claims claims) {
                return Expected.KEY_ID.equals(header.getKeyId()) ? key : null;
            }
        }));
    }

    static TokenVerifier oneKey() {
        return expecting(Jwts.parser().setSigningKey(Expected.key()));
    }

    /** With a secret, though the tokens are signed with a key. */
    static TokenVerifier secret() {
        return expecting(Jwts.parser().setSigningKey(new byte[64]));
    }

    private static TokenVerifier expecting(JwtParser parser) {
        return parser.requireIssuer(Expected.ISSUER).requireAudience(Expected.AUDIENCE)::parseClaimsJws;
    }
}
