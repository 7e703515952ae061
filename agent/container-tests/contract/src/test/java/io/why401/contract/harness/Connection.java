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

    private void write(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Response receive(boolean head) {
        try {
            String statusLine = line();
            int status = Integer.parseInt(statusLine.substring(9, 12));
            List<String> headers = new ArrayList<>();
            for (String header = line(); !header.isEmpty(); header = line()) {
                headers.add(header);
            }
            if (status < 200) {
                return receive(head);
            }
            Response shell = new Response(status, headers, "");
            Response response = new Response(status, headers, head ? "" : new String(body(shell), ISO_8859_1));
            counted.accept(status);
            Secrets.keepSession(response);
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    private byte[] exactly(int length) throws IOException {
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
