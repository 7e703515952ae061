package io.why401.contract.harness;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Short texts to and fro (RFC 6455 §5.2). */
public final class WebSocket implements AutoCloseable {

    private static final int FINAL_TEXT = 0x81;
    private static final int MASKED = 0x80;

    private final Connection connection;

    WebSocket(Connection connection) {
        this.connection = connection;
    }

    /** Returns the answer. */
    public String say(String text) {
        byte[] payload = text.getBytes(US_ASCII);
        byte[] frame = new byte[6 + payload.length];
        frame[0] = (byte) FINAL_TEXT;
        frame[1] = (byte) (MASKED | payload.length);
        // A mask of zeros leaves the payload as it is.
        System.arraycopy(payload, 0, frame, 6, payload.length);
        connection.write(frame);
        try {
            byte[] head = connection.exactly(2);
            assertThat(head[0] & 0xFF).as("first byte of the frame").isEqualTo(FINAL_TEXT);
            return new String(connection.exactly(head[1]), US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        connection.close();
    }
}
