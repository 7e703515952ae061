package io.why401.engine.publish.otlp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * One message in protobuf's wire format (protobuf.dev, "Encoding"), as far as OTLP needs it: protobuf-java and the classes of
 * opentelemetry-proto are 2.7 MB, half of what the whole agent may be. The numbers of fields in this package are those of
 * opentelemetry-proto 1.11.0.
 */
final class Protobuf {

    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int LENGTH_DELIMITED = 2;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** For int64, uint32, bool and enum. */
    Protobuf varint(int field, long value) {
        tag(field, VARINT);
        writeVarint(value);
        return this;
    }

    Protobuf fixed64(int field, long value) {
        tag(field, FIXED64);
        writeFixed64(value);
        return this;
    }

    Protobuf real(int field, double value) {
        return fixed64(field, Double.doubleToRawLongBits(value));
    }

    /** Lone surrogates, which are no text, become question marks. */
    Protobuf text(int field, String value) {
        return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    Protobuf bytes(int field, byte[] value) {
        tag(field, LENGTH_DELIMITED);
        writeVarint(value.length);
        out.writeBytes(value);
        return this;
    }

    Protobuf message(int field, Protobuf value) {
        return bytes(field, value.toBytes());
    }

    Protobuf packedFixed64(int field, long... values) {
        Protobuf packed = new Protobuf();
        for (long value : values) {
            packed.writeFixed64(value);
        }
        return message(field, packed);
    }

    Protobuf packedReals(int field, double... values) {
        Protobuf packed = new Protobuf();
        for (double value : values) {
            packed.writeFixed64(Double.doubleToRawLongBits(value));
        }
        return message(field, packed);
    }

    byte[] toBytes() {
        return out.toByteArray();
    }

    private void tag(int field, int type) {
        writeVarint(((long) field << 3) | type);
    }

    private void writeVarint(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    private void writeFixed64(long value) {
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            out.write((int) (value >>> shift));
        }
    }
}
