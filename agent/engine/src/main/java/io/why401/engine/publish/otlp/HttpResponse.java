package io.why401.engine.publish.otlp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * An HTTP/1.1 response to a request that asked for the connection to be closed (RFC 9112 §6). What is longer than any
 * collector's answer is cut, or is an IOException.
 *
 * @param headers by lower-case name
 */
record HttpResponse(int status, Map<String, String> headers, ByteBuffer body) {

    private static final int MAX_LINE = 8 * 1024;
    private static final int MAX_HEADERS = 100;
    private static final int MAX_BODY = 64 * 1024;

    HttpResponse {
        headers = Map.copyOf(headers);
    }

    static HttpResponse read(InputStream in) throws IOException {
        int status = status(line(in));
        Map<String, String> headers = headers(in);
        while (status >= 100 && status < 200) {
            status = status(line(in));
            headers = headers(in);
        }
        return new HttpResponse(status, headers, ByteBuffer.wrap(body(in, headers)));
    }

    private static int status(String line) throws IOException {
        boolean http = line.startsWith("HTTP/1.") && line.length() >= 12 && line.charAt(8) == ' ';
        int status = http ? number(line.substring(9, 12), 10) : -1;
        if (status < 100) {
            throw new IOException("not an HTTP response");
        }
        return status;
    }

    private static Map<String, String> headers(InputStream in) throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (int i = 0; i < MAX_HEADERS; i++) {
            String line = line(in);
            if (line.isEmpty()) {
                return headers;
            }
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).trim());
            }
        }
        throw new IOException("too many headers");
    }

    private static byte[] body(InputStream in, Map<String, String> headers) throws IOException {
        if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
            return chunks(in);
        }
        String length = headers.get("content-length");
        int wanted = length == null ? MAX_BODY : number(length, 10);
        if (wanted < 0) {
            throw new IOException("not a length");
        }
        return in.readNBytes(Math.min(wanted, MAX_BODY));
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (body.size() < MAX_BODY) {
            String line = line(in);
            int semicolon = line.indexOf(';');
            int size = number((semicolon < 0 ? line : line.substring(0, semicolon)).trim(), 16);
            if (size < 0) {
                throw new IOException("not a chunk");
            }
            if (size == 0) {
                break;
            }
            body.writeBytes(in.readNBytes(Math.min(size, MAX_BODY)));
            line(in);
        }
        return body.toByteArray();
    }

    private static int number(String digits, int radix) {
        try {
            return Integer.parseUnsignedInt(digits, radix);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the connection ended");
            }
            if (line.size() == MAX_LINE) {
                throw new IOException("a line is too long");
            }
            line.write(next);
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }
}
