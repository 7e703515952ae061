package io.why401.contract.harness;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** HTTP/1.1 over one socket (RFC 9112), as strict as a test needs: no header is added, none is corrected. */
public final class Connection implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 30_000;

    private final Socket socket;
    private final InputStream in;
    private final IntConsumer counted;

    Connection(int port, IntConsumer counted) throws IOException {
        this(new Socket(InetAddress.getLoopbackAddress(), port), counted);
    }

    Connection(Socket socket, IntConsumer counted) throws IOException {
        this.socket = socket;
        this.counted = counted;
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
    }

    public Response send(Request request) {
        write(request.bytes());
        return receive("HEAD".equals(request.method()));
    }

    /** For one who does not wait for the answer. */
    public void sendOnly(Request request) {
        write(request.bytes());
    }

    /** All requests in one write, before the first answer is read. */
    public List<Response> pipeline(List<Request> requests) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        requests.forEach(request -> all.writeBytes(request.bytes()));
        write(all.toByteArray());
        return requests.stream()
                .map(request -> receive("HEAD".equals(request.method())))
                .toList();
    }

    /** For a client that does not wait for the answer. */
    public void write(Request request) {
        write(request.bytes());
    }

    /** The body, and then the answer, of a request whose head has been written. */
    public Response finish(String body) {
        write(body.getBytes(ISO_8859_1));
        return receive(false);
    }

    /**
     * What came of a request that announced its body.
     *
     * @param asked whether the server wanted the body (100, RFC 9110 §10.1.1)
     */
    public record Announced(boolean asked, Response response) {}

    /** The body goes out only when the server asks for it. */
    public Announced announce(Request request) {
        write(request.header("Expect", "100-continue").head());
        try {
            Response first = shell();
            if (first.status() != 100) {
                return new Announced(false, whole(first, false));
            }
            write(request.bodyBytes());
            return new Announced(true, receive(false));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For a response that the server breaks off within its body. Nothing more comes over this connection. */
    public int sendForStatus(Request request) {
        write(request.bytes());
        try {
            Response shell = shell();
            counted.accept(shell.status());
            readToItsEnd(shell);
            return shell.status();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readToItsEnd(Response shell) {
        try {
            body(shell);
        } catch (IOException | NumberFormatException brokenOff) {
            // Some servers write a page of their own into the stream first.
        }
    }

    /** Of a request that asks for it and must get it; the 101 is no response. */
    public WebSocket upgrade(Request request) {
        write(request.bytes());
        try {
            int status = shell().status();
            if (status != 101) {
                throw new AssertionError(status + " in place of a WebSocket");
            }
            return new WebSocket(this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves with a reset, so that the server's next write fails. */
    public void reset() {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        close();
    }

    void write(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Response receive(boolean head) {
        try {
            Response shell = shell();
            return shell.status() < 200 ? receive(head) : whole(shell, head);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Response shell() throws IOException {
        String statusLine = line();
        List<String> headers = new ArrayList<>();
        for (String header = line(); !header.isEmpty(); header = line()) {
            headers.add(header);
        }
        return new Response(Integer.parseInt(statusLine.substring(9, 12)), headers, "");
    }

    private Response whole(Response shell, boolean head) throws IOException {
        String body = head ? "" : new String(body(shell), ISO_8859_1);
        Response response = new Response(shell.status(), shell.headers(), body);
        counted.accept(response.status());
        Secrets.keepSession(response);
        return response;
    }

    private byte[] body(Response response) throws IOException {
        if (response.status() == 204 || response.status() == 304) {
            return new byte[0];
        }
        if ("chunked".equals(response.header("Transfer-Encoding"))) {
            return chunks();
        }
        String length = response.header("Content-Length");
        return length == null ? in.readAllBytes() : exactly(Integer.parseInt(length));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            all.writeBytes(exactly(size));
            line();
        }
        line();
        return all.toByteArray();
    }

    byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the server closed the connection within a body");
        }
        return bytes;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the server closed the connection after: " + line.toString(ISO_8859_1));
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(ISO_8859_1);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
