package io.why401.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.why401.contract.harness.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A client's answer to a Digest challenge for a GET (RFC 7616 §3.4.1, MD5 and qop=auth). */
final class Digest {

    private Digest() {}

    static String answer(Response challenge, String uri, String user, String password) {
        String realm = parameter(challenge, "realm");
        String nonce = parameter(challenge, "nonce");
        String response = md5(String.join(
                ":",
                md5(user + ":" + realm + ":" + password),
                nonce,
                "00000001",
                "0a4f113b",
                "auth",
                md5("GET:" + uri)));
        return "username=\"" + user + "\", realm=\"" + realm + "\", nonce=\"" + nonce + "\", uri=\"" + uri
                + "\", algorithm=MD5, qop=auth, nc=00000001, cnonce=\"0a4f113b\", response=\"" + response
                + "\", opaque=\"" + parameter(challenge, "opaque") + "\"";
    }

    private static String parameter(Response challenge, String name) {
        String line = challenge.headers().stream()
                .filter(header -> header.startsWith("WWW-Authenticate:") && !header.contains("SHA-256"))
                .findFirst()
                .orElseThrow();
        Matcher matcher = Pattern.compile(name + "=\"([^\"]*)\"").matcher(line);
        return matcher.find() ? Objects.requireNonNull(matcher.group(1)) : "";
    }

    private static String md5(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
