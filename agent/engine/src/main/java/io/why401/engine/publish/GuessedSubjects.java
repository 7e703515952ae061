package io.why401.engine.publish;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A small set of texts, kept as hashes of 64 bits: among so few, two are alike by chance once in some 10¹⁴ sets. Not thread-safe.
 */
final class GuessedSubjects {

    /** A set with more counts as many. */
    static final int MAX = 256;

    private long[] hashes = new long[4];
    private int size;

    void add(String subject) {
        add(hash(subject));
    }

    void addAll(@Nullable GuessedSubjects others) {
        for (int i = 0; others != null && i < others.size; i++) {
            add(others.hashes[i]);
        }
    }

    int size() {
        return size;
    }

    private void add(long hash) {
        for (int i = 0; i < size; i++) {
            if (hashes[i] == hash) {
                return;
            }
        }
        if (size == MAX) {
            return;
        }
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * size);
        }
        hashes[size++] = hash;
    }

    /** FNV-1a, 64 bits. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
