package io.why401.engine.diagnose.families;

import static io.why401.engine.diagnose.Reason.*;
import static io.why401.engine.diagnose.Thrown.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.why401.engine.diagnose.Reason;
import io.why401.engine.diagnose.Thrown;
import io.why401.engine.diagnose.Tokens;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TokenLibrariesTest {

    private static final String AUTH0 = "com.auth0.jwt.exceptions.";
    private static final String NIMBUS = "com.nimbusds.jose.";
    private static final String JOSE4J = "org.jose4j.lang.";

    private static Arguments row(String name, Reason reason, Thrown thrown) {
        return argumentSet(name, reason, thrown);
    }

    private static Thrown claim(String library, String claim) {
        return thrown(library).detail("claim", claim);
    }

    private static Thrown jose4j(String codes) {
        return thrown("org.jose4j.jwt.consumer.InvalidJwtException").detail("codes", codes);
    }

    private static Thrown fusionAuth(String exception) {
        return thrown("io.fusionauth.jwt." + exception, "io.fusionauth.jwt.JWTException");
    }

    static Stream<Arguments> exceptions() {
        String jjwtClaim = "io.jsonwebtoken.InvalidClaimException";
        String badJwt = "com.nimbusds.jwt.proc.BadJWTException";
        return Stream.of(
                row("jjwt premature", TOKEN_NOT_YET_VALID, jjwt("PrematureJwtException")),
                row("jjwt malformed", TOKEN_MALFORMED, jjwt("MalformedJwtException")),
                row(
                        "jjwt decoding",
                        TOKEN_MALFORMED,
                        thrown(
                                "io.jsonwebtoken.io.DecodingException",
                                "io.jsonwebtoken.io.CodecException",
                                "io.jsonwebtoken.io.IOException",
                                "io.jsonwebtoken.JwtException")),
                row(
                        "jjwt signature",
                        TOKEN_SIGNATURE_INVALID,
                        thrown(
                                "io.jsonwebtoken.security.SignatureException",
                                "io.jsonwebtoken.SignatureException",
                                "io.jsonwebtoken.security.SecurityException")),
                row(
                        "jjwt foreign algorithm",
                        TOKEN_ALGORITHM_REJECTED,
                        jjwt("SignatureException").saying("Unsupported signature algorithm 'XX'")),
                row(
                        "jjwt no key",
                        TOKEN_KEY_UNKNOWN,
                        jjwt("UnsupportedJwtException")
                                .saying(
                                        "Cannot verify JWS signature: unable to locate signature verification key for JWS with header")),
                row(
                        "jjwt none",
                        TOKEN_ALGORITHM_REJECTED,
                        jjwt("UnsupportedJwtException").saying("Unsecured JWSs are disallowed")),
                row("jjwt issuer", TOKEN_ISSUER_MISMATCH, claim(jjwtClaim, "iss")),
                row("jjwt audience", TOKEN_AUDIENCE_MISMATCH, claim(jjwtClaim, "aud")),
                row("jjwt other claim", TOKEN_CLAIM_REJECTED, claim(jjwtClaim, "tenant")),
                row("jjwt other", TOKEN_REJECTED, thrown("io.jsonwebtoken.JwtException")),
                row(
                        "jjwt 0.11 resolver without the key",
                        TOKEN_KEY_UNKNOWN,
                        thrown("java.lang.IllegalArgumentException")
                                .saying("A signing key must be specified if the specified JWT is digitally signed.")),
                row(
                        "jjwt 0.9 secret for a signed token",
                        TOKEN_ALGORITHM_REJECTED,
                        thrown("java.lang.IllegalArgumentException")
                                .saying(
                                        "Key bytes can only be specified for HMAC signatures. Please specify a PublicKey or PrivateKey instance.")),
                row(
                        "jjwt 0.11 secrets by key id",
                        TOKEN_ALGORITHM_REJECTED,
                        thrown("java.lang.IllegalArgumentException")
                                .saying(
                                        "The default resolveSigningKey(JwsHeader, Claims) implementation cannot be used for asymmetric key algorithms (RSA, Elliptic Curve).")),
                row("fusionauth expired", TOKEN_EXPIRED, fusionAuth("JWTExpiredException")),
                row("fusionauth early", TOKEN_NOT_YET_VALID, fusionAuth("JWTUnavailableForProcessingException")),
                row("fusionauth malformed", TOKEN_MALFORMED, fusionAuth("InvalidJWTException")),
                row("fusionauth none", TOKEN_ALGORITHM_REJECTED, fusionAuth("NoneNotAllowedException")),
                row("fusionauth key", TOKEN_KEY_UNKNOWN, fusionAuth("MissingVerifierException")),
                row("fusionauth signature", TOKEN_SIGNATURE_INVALID, fusionAuth("InvalidJWTSignatureException")),
                row(
                        "fusionauth cut signature",
                        TOKEN_SIGNATURE_INVALID,
                        fusionAuth("JWTVerifierException").over(thrown("java.security.SignatureException"))),
                row(
                        "fusionauth broken key",
                        VERIFICATION_KEY_INVALID,
                        fusionAuth("JWTVerifierException").over(thrown("java.security.InvalidKeyException"))),
                row("fusionauth short key", VERIFICATION_KEY_INVALID, fusionAuth("InvalidKeyLengthException")),
                row("fusionauth other", TOKEN_REJECTED, fusionAuth("JWTException")),
                row("java-jwt expired", TOKEN_EXPIRED, thrown(AUTH0 + "TokenExpiredException")),
                row("java-jwt algorithm", TOKEN_ALGORITHM_REJECTED, thrown(AUTH0 + "AlgorithmMismatchException")),
                row("java-jwt decode", TOKEN_MALFORMED, thrown(AUTH0 + "JWTDecodeException")),
                row("java-jwt signature", TOKEN_SIGNATURE_INVALID, thrown(AUTH0 + "SignatureVerificationException")),
                row(
                        "java-jwt provider without the key",
                        TOKEN_KEY_UNKNOWN,
                        thrown(AUTH0 + "SignatureVerificationException")
                                .over(thrown("java.lang.IllegalStateException")
                                        .saying("The given Public Key is null."))),
                row("java-jwt 4 audience", TOKEN_AUDIENCE_MISMATCH, claim(AUTH0 + "InvalidClaimException", "aud")),
                row(
                        "java-jwt 4 early",
                        TOKEN_NOT_YET_VALID,
                        claim(AUTH0 + "InvalidClaimException", "nbf").saying("The Token can't be used before 2026.")),
                row(
                        "java-jwt 3 issuer",
                        TOKEN_ISSUER_MISMATCH,
                        thrown(AUTH0 + "InvalidClaimException")
                                .saying("The Claim 'iss' value doesn't match the required issuer.")),
                row("jwks-rsa no key", TOKEN_KEY_UNKNOWN, thrown("com.auth0.jwk.SigningKeyNotFoundException")),
                row(
                        "jwks-rsa network",
                        IDENTITY_PROVIDER_UNREACHABLE,
                        thrown("com.auth0.jwk.NetworkException", "com.auth0.jwk.SigningKeyNotFoundException")),
                row("nimbus 9 expired", TOKEN_EXPIRED, thrown(badJwt).saying("Expired JWT")),
                row("nimbus early", TOKEN_NOT_YET_VALID, thrown(badJwt).saying("JWT before use time")),
                row("nimbus audience", TOKEN_AUDIENCE_MISMATCH, thrown(badJwt).saying("JWT audience rejected: [a]")),
                row(
                        "nimbus 10.9 audience",
                        TOKEN_AUDIENCE_MISMATCH,
                        thrown(badJwt).saying("JWT aud claim rejected")),
                row(
                        "nimbus required claims",
                        TOKEN_CLAIM_REJECTED,
                        thrown(badJwt).saying("JWT missing required claims: [jti]")),
                row(
                        "nimbus plain",
                        TOKEN_ALGORITHM_REJECTED,
                        thrown(NIMBUS + "proc.BadJOSEException")
                                .saying("Unsecured (plain) JWTs are rejected, extend class to handle")),
                row(
                        "nimbus typ",
                        TOKEN_TYPE_WRONG,
                        thrown(NIMBUS + "proc.BadJOSEException").saying("JOSE header typ (type) at+jwt not allowed")),
                row(
                        "nimbus no selector",
                        VERIFICATION_KEY_INVALID,
                        thrown(NIMBUS + "proc.BadJOSEException")
                                .saying("Signed JWT rejected: No JWS key selector is configured")),
                row("nimbus parse", TOKEN_MALFORMED, thrown("java.text.ParseException")),
                row(
                        "nimbus short key",
                        VERIFICATION_KEY_INVALID,
                        thrown(NIMBUS + "KeyLengthException", NIMBUS + "KeyException", NIMBUS + "JOSEException")),
                row(
                        "nimbus key set refused us",
                        IDENTITY_PROVIDER_REFUSED_US,
                        thrown(NIMBUS + "KeySourceException")
                                .over(thrown("java.io.IOException")
                                        .saying("Server returned HTTP response code: 401 for URL: x"))),
                row("jose4j expired", TOKEN_EXPIRED, jose4j("1")),
                row("jose4j early", TOKEN_NOT_YET_VALID, jose4j("6")),
                row("jose4j audience", TOKEN_AUDIENCE_MISMATCH, jose4j("8")),
                row("jose4j signature", TOKEN_SIGNATURE_INVALID, jose4j("9")),
                row("jose4j issuer", TOKEN_ISSUER_MISMATCH, jose4j("12")),
                row("jose4j type", TOKEN_TYPE_WRONG, jose4j("22")),
                row("jose4j no key", TOKEN_KEY_UNKNOWN, jose4j("17").over(thrown(JOSE4J + "UnresolvableKeyException"))),
                row(
                        "jose4j no key set",
                        IDENTITY_PROVIDER_UNREACHABLE,
                        jose4j("17")
                                .over(thrown(JOSE4J + "UnresolvableKeyException")
                                        .over(thrown("java.io.IOException")))),
                row(
                        "jose4j algorithm",
                        TOKEN_ALGORITHM_REJECTED,
                        jose4j("17").over(thrown(JOSE4J + "InvalidAlgorithmException"))),
                row(
                        "jose4j wrong kind of key",
                        TOKEN_ALGORITHM_REJECTED,
                        jose4j("17")
                                .over(thrown(JOSE4J + "InvalidKeyException")
                                        .saying("class X cannot be used for HMAC verification."))),
                row(
                        "jose4j short key",
                        VERIFICATION_KEY_INVALID,
                        jose4j("17")
                                .over(thrown(JOSE4J + "InvalidKeyException")
                                        .saying("A key of the same size as the hash output MUST be used"))),
                row("jose4j malformed", TOKEN_MALFORMED, jose4j("17").over(thrown(JOSE4J + "JoseException"))),
                row("jose4j own validator", TOKEN_CLAIM_REJECTED, jose4j("17")),
                row("jose4j own code", TOKEN_CLAIM_REJECTED, jose4j("-7")));
    }

    @ParameterizedTest
    @MethodSource("exceptions")
    void tellsTheReason(Reason reason, Thrown thrown) {
        assertThat(ExceptionFamilies.reasonOf(thrown.facts(), Tokens.good())).isEqualTo(reason);
    }

    static Stream<Arguments> keyOrAlgorithm() {
        return Stream.of(
                argumentSet("public key named", "RS256", "k9", TOKEN_KEY_UNKNOWN),
                argumentSet("shared secret against public keys", "HS256", "k9", TOKEN_ALGORITHM_REJECTED),
                argumentSet("no key named", "ES256", null, TOKEN_ALGORITHM_REJECTED),
                argumentSet("none", "none", "k9", TOKEN_ALGORITHM_REJECTED));
    }

    @ParameterizedTest
    @MethodSource("keyOrAlgorithm")
    void looksAtTheTokenWhereNimbusSaysEitherOr(String algorithm, @Nullable String keyId, Reason reason) {
        Thrown thrown = thrown(NIMBUS + "proc.BadJOSEException")
                .saying("Signed JWT rejected: Another algorithm expected, or no matching key(s) found");

        assertThat(ExceptionFamilies.reasonOf(thrown.facts(), Tokens.jwt(algorithm, keyId, null, null)))
                .isEqualTo(reason);
    }
}
