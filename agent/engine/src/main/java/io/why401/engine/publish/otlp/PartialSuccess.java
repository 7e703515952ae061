package io.why401.engine.publish.otlp;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What a collector says of records that it did not take: the field {@code partial_success} of the Export…ServiceResponse.
 * What cannot be read says nothing: the status has said that the request arrived.
 *
 * @param message for a person, without characters that a terminal obeys
 */
record PartialSuccess(long rejected, String message) {

    private static final PartialSuccess NONE = new PartialSuccess(0, "");
    private static final int MAX_MESSAGE = 200;

    static PartialSuccess of(ByteBuffer response) {
        try {
            ByteBuffer outer = response.duplicate();
            while (outer.hasRemaining()) {
                long tag = varint(outer);
                if (tag == (1 << 3 | 2)) {
                    return inner(slice(outer));
                }
                skip(outer, tag);
            }
            return NONE;
        } catch (BufferUnderflowException | IllegalArgumentException garbage) {
            return NONE;
        }
    }

    private static PartialSuccess inner(ByteBuffer partial) {
        long rejected = 0;
        String message = "";
        while (partial.hasRemaining()) {
            long tag = varint(partial);
            if (tag == 1 << 3) {
                rejected = Math.max(0, varint(partial));
            } else if (tag == (2 << 3 | 2)) {
                message = plain(StandardCharsets.UTF_8.decode(slice(partial)).toString());
            } else {
                skip(partial, tag);
            }
        }
        return new PartialSuccess(rejected, message);
    }

    private static void skip(ByteBuffer in, long tag) {
        switch ((int) (tag & 7)) {
            case 0 -> varint(in);
            case 1 -> in.getLong();
            case 2 -> slice(in);
            case 5 -> in.getInt();
            default -> throw new IllegalArgumentException();
        }
    }

    private static long varint(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = in.get();
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException();
    }

    private static ByteBuffer slice(ByteBuffer in) {
        long length = varint(in);
        if (length < 0 || length > in.remaining()) {
            throw new IllegalArgumentException();
        }
        ByteBuffer slice = in.slice(in.position(), (int) length);
        in.position(in.position() + (int) length);
        return slice;
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length() && i < MAX_MESSAGE; i++) {
            char c = text.charAt(i);
            plain.append(Character.isISOControl(c) || Character.isSurrogate(c) ? '?' : c);
        }
        return plain.toString();
    }
}
