package io.why401.contract.harness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/** A JWT in the making (RFC 7519), written without a JWT library: it can be wrong in every way. What it becomes is registered as a secret. */
public final class Token {

    public static final String ISSUER = "https://issuer.example/realm";

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final Map<String, Object> header = new LinkedHashMap<>();
    private final Map<String, Object> claims = new LinkedHashMap<>();
    private byte[] signingSecret = Keys.HMAC;
    private PrivateKey signingKey = Keys.RSA.getPrivate();

    private Token(String algorithm) {
        header.put("alg", algorithm);
        header.put("typ", "JWT");
        long now = Instant.now().getEpochSecond();
        claims.put("iss", ISSUER);
        claims.put("sub", Secrets.keep("subject-" + UUID.randomUUID()));
        claims.put("aud", List.of("orders"));
        claims.put("tenant", "north");
        claims.put("jti", Secrets.keep(UUID.randomUUID().toString()));
        claims.put("iat", now - 60);
        claims.put("exp", now + 600);
    }

    /** Signed with the secret that Spring's {@code /bearer} chain shares. */
    public static Token hs256() {
        return new Token("HS256");
    }

    /** Signed with key {@code k1} of the set that {@code /keys} and {@code /library} know. */
    public static Token rs256() {
        return new Token("RS256").header("kid", "k1");
    }

    public Token header(String name, Object value) {
        header.put(name, value);
        return this;
    }

    public Token withoutHeader(String name) {
        header.remove(name);
        return this;
    }

    public Token claim(String name, Object value) {
        claims.put(name, value);
        return this;
    }

    public Token without(String name) {
        claims.remove(name);
        return this;
    }

    /** Negative when it expired that long ago; its life was ten minutes. */
    public Token expiresIn(long seconds) {
        long exp = Instant.now().getEpochSecond() + seconds;
        return claim("exp", exp).claim("iat", exp - 600);
    }

    public Token startsIn(long seconds) {
        return claim("nbf", Instant.now().getEpochSecond() + seconds);
    }

    /** Signed by somebody else. */
    public Token forged() {
        signingSecret = new byte[64];
        signingKey = Keys.OTHER_RSA.getPrivate();
        return this;
    }

    public String build() {
        return build(JsonMapper.shared().writeValueAsString(claims));
    }

    /** With these bytes for a payload, whatever they are. */
    public String build(String payload) {
        String signed = encode(JsonMapper.shared().writeValueAsString(header).getBytes(UTF_8)) + "."
                + encode(payload.getBytes(UTF_8));
        return Secrets.keepToken(signed + "." + encode(sign(signed.getBytes(UTF_8))));
    }

    private byte[] sign(byte[] content) {
        try {
            return switch (String.valueOf(header.get("alg"))) {
                case "RS256" -> rsa("SHA256withRSA", content);
                case "RS512" -> rsa("SHA512withRSA", content);
                case "HS256" -> hmac("HmacSHA256", content);
                case "HS512" -> hmac("HmacSHA512", content);
                default -> new byte[0];
            };
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] rsa(String algorithm, byte[] content) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(algorithm);
        signature.initSign(signingKey);
        signature.update(content);
        return signature.sign();
    }

    private byte[] hmac(String algorithm, byte[] content) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(algorithm);
        mac.init(new SecretKeySpec(signingSecret, algorithm));
        return mac.doFinal(content);
    }

    private static String encode(byte[] bytes) {
        return BASE64.encodeToString(bytes);
    }
}
