package io.why401.contract.harness;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A request to the byte. Its user agent is unlike every other's, so that its event can be told from theirs.
 *
 * @param headers whole lines; written as Latin-1 like the body, so that every byte can be said
 */
public record Request(String method, String target, String host, String userAgent, List<String> headers, String body) {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    public Request {
        headers = List.copyOf(headers);
    }

    public static Request of(String method, String target) {
        return new Request(method, target, "api.example", "test/" + NUMBER.incrementAndGet(), List.of(), "");
    }

    public static Request get(String target) {
        return of("GET", target);
    }

    public Request header(String name, String value) {
        List<String> more = new ArrayList<>(headers);
        more.add(name + ": " + value);
        return new Request(method, target, host, userAgent, more, body);
    }

    public Request bearer(String token) {
        return header("Authorization", "Bearer " + token);
    }

    public Request basic(String user, String password) {
        String pair = user + ":" + Secrets.keep(password);
        return header(
                "Authorization", "Basic " + Secrets.keep(Base64.getEncoder().encodeToString(pair.getBytes(UTF_8))));
    }

    public Request form(String fields) {
        return new Request(method, target, host, userAgent, headers, fields)
                .header("Content-Type", "application/x-www-form-urlencoded");
    }

    /** For another host than {@code api.example}. */
    public Request at(String another) {
        return new Request(method, target, another, userAgent, headers, body);
    }

    public Request agent(String another) {
        return new Request(method, target, host, another, headers, body);
    }

    /** As a browser asks for a WebSocket (RFC 6455 §4.1). */
    public Request webSocket() {
        return header("Connection", "Upgrade")
                .header("Upgrade", "websocket")
                .header("Sec-WebSocket-Version", "13")
                .header("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");
    }

    byte[] bytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head());
        all.writeBytes(bodyBytes());
        return all.toByteArray();
    }

    byte[] bodyBytes() {
        return body.getBytes(ISO_8859_1);
    }

    byte[] head() {
        StringBuilder head = new StringBuilder();
        head.append(method).append(' ').append(target).append(" HTTP/1.1\r\n");
        head.append("Host: ").append(host).append("\r\n");
        head.append("User-Agent: ").append(userAgent).append("\r\n");
        headers.forEach(line -> head.append(line).append("\r\n"));
        if (!body.isEmpty()) {
            head.append("Content-Length: ").append(body.length()).append("\r\n");
        }
        return head.append("\r\n").toString().getBytes(ISO_8859_1);
    }

    @Override
    public String toString() {
        return method + " " + (target.length() > 80 ? target.substring(0, 80) + "…" : target) + " " + userAgent;
    }
}
