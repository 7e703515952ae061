package io.why401.engine.publish.otlp;

import io.why401.engine.health.AgentVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** The other end, as the OTLP specification ("OTLP/HTTP") wants it to be spoken to. One thread; {@link #close} any. */
final class Collector implements AutoCloseable {

    /** Rather than to hear of more. */
    private static final Duration MOST = Duration.ofMinutes(5);

    private final URI base;
    private final String headers;
    private final Connection connection;

    /** {@code headers} are sent with each request. */
    Collector(URI base, Map<String, String> headers, Duration limit) {
        this.base = base;
        this.connection = new Connection(base, limit.toMillis());
        StringBuilder lines = new StringBuilder();
        headers.forEach(
                (name, value) -> lines.append(name).append(": ").append(value).append("\r\n"));
        this.headers = lines.toString();
    }

    /** Sends {@code message} once. */
    Answer post(Signal signal, byte[] message) {
        try {
            HttpResponse response = connection.exchange(request(signal, zipped(message)));
            return answer(response);
        } catch (IOException e) {
            return Answer.later(e.toString());
        }
    }

    private byte[] request(Signal signal, byte[] body) {
        String path = base.getRawPath() == null ? "" : base.getRawPath();
        String head = "POST " + (path.endsWith("/") ? path.substring(0, path.length() - 1) : path) + signal.path()
                + " HTTP/1.1\r\nHost: " + base.getRawAuthority()
                + "\r\nUser-Agent: why401/" + AgentVersion.version()
                + "\r\nContent-Type: application/x-protobuf\r\nContent-Encoding: gzip\r\nContent-Length: " + body.length
                + "\r\nConnection: close\r\n" + headers + "\r\n";
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        request.writeBytes(body);
        return request.toByteArray();
    }

    private static byte[] zipped(byte[] message) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(message);
        }
        return zipped.toByteArray();
    }

    private static Answer answer(HttpResponse response) {
        int status = response.status();
        String detail = "HTTP " + status;
        if (status >= 200 && status < 300) {
            PartialSuccess partial = PartialSuccess.of(response.body());
            return new Answer(Answer.Outcome.ACCEPTED, partial.rejected(), partial.message(), null);
        }
        return switch (status) {
            case 429, 502, 503, 504 ->
                new Answer(
                        Answer.Outcome.LATER,
                        0,
                        detail,
                        retryAfter(response.headers().get("retry-after"), Instant.now()));
            default -> new Answer(Answer.Outcome.REFUSED, 0, detail, null);
        };
    }

    /** Seconds or a date (RFC 9110 §10.2.3). */
    static @Nullable Duration retryAfter(@Nullable String header, Instant now) {
        if (header == null) {
            return null;
        }
        Duration wanted;
        try {
            wanted = header.indexOf(':') < 0
                    ? Duration.ofSeconds(Integer.parseInt(header))
                    : Duration.between(now, ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (NumberFormatException | DateTimeException e) {
            return null;
        }
        return wanted.isNegative() ? Duration.ZERO : wanted.compareTo(MOST) > 0 ? MOST : wanted;
    }

    @Override
    public void close() {
        connection.close();
    }
}
