package io.why401.contract.harness;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** A DPoP proof (RFC 9449 §4.2) by the key that signs the tokens as well, and the name by which a token is bound to it. */
public final class Proof {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private Proof() {}

    /** The cnf claim of a token for the holder of the key (RFC 9449 §6.1). */
    public static Map<String, Object> confirmation() {
        Map<String, Object> key = key();
        // RFC 7638 §3: these members, in this order, without spaces.
        String members = "{\"e\":\"" + key.get("e") + "\",\"kty\":\"RSA\",\"n\":\"" + key.get("n") + "\"}";
        return Map.of("jkt", sha256(members));
    }

    /** That the holder sends this token, with this method, to this address. */
    public static Token of(String accessToken, String method, String url) {
        return Token.rs256()
                .withoutHeader("kid")
                .header("typ", "dpop+jwt")
                .header("jwk", key())
                .without("exp")
                .claim("iat", System.currentTimeMillis() / 1000)
                .claim("htm", method)
                .claim("htu", url)
                .claim("ath", sha256(accessToken));
    }

    private static Map<String, Object> key() {
        RSAPublicKey key = (RSAPublicKey) Keys.RSA.getPublic();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("kty", "RSA");
        members.put("n", unsigned(key.getModulus()));
        members.put("e", unsigned(key.getPublicExponent()));
        return members;
    }

    /** RFC 7518 §2: without the sign's leading zero. */
    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        return BASE64.encodeToString(Arrays.copyOfRange(bytes, from, bytes.length));
    }

    private static String sha256(String text) {
        try {
            return BASE64.encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
