package io.why401.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.why401.contract.harness.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A client's answer to a Digest challenge for a GET (RFC 7616 §3.4.1, qop=auth), by the algorithm that it names first. */
final class Digest {

    private Digest() {}

    static String answer(Response challenge, String uri, String user, String password) {
        String line = challenge.headers().stream()
                .filter(header -> header.startsWith("WWW-Authenticate:"))
                .findFirst()
                .orElseThrow();
        String algorithm = line.contains("SHA-256") ? "SHA-256" : "MD5";
        String realm = parameter(line, "realm");
        String nonce = parameter(line, "nonce");
        String response = hash(
                algorithm,
                hash(algorithm, user + ":" + realm + ":" + password),
                nonce,
                "00000001",
                "0a4f113b",
                "auth",
                hash(algorithm, "GET:" + uri));
        return "username=\"" + user + "\", realm=\"" + realm + "\", nonce=\"" + nonce + "\", uri=\"" + uri
                + "\", algorithm=" + algorithm + ", qop=auth, nc=00000001, cnonce=\"0a4f113b\", response=\"" + response
                + "\", opaque=\"" + parameter(line, "opaque") + "\"";
    }

    private static String parameter(String challenge, String name) {
        Matcher matcher = Pattern.compile(name + "=\"([^\"]*)\"").matcher(challenge);
        return matcher.find() ? Objects.requireNonNull(matcher.group(1)) : "";
    }

    private static String hash(String algorithm, String... parts) {
        try {
            byte[] text = String.join(":", parts).getBytes(UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
