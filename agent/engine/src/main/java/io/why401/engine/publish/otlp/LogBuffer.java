package io.why401.engine.publish.otlp;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Encoded log records between the event thread and the sending one, bounded in number and bytes. Its lock is held for no
 * I/O, so a collector that hangs holds up nobody.
 */
final class LogBuffer {

    static final int MAX_RECORDS = 2_048;
    static final int MAX_BATCH = 512;

    private static final long MAX_BYTES = 4L << 20;
    private static final long MAX_BATCH_BYTES = 1L << 20;

    private final Deque<byte[]> records = new ArrayDeque<>();
    private final LongSupplier nanoClock;
    private final long gatherNanos;
    private long bytes;
    private boolean closed;

    LogBuffer(LongSupplier nanoClock, Duration gather) {
        this.nanoClock = nanoClock;
        this.gatherNanos = gather.toNanos();
    }

    /** To be asked before a record is encoded. */
    synchronized boolean full() {
        return closed || records.size() >= MAX_RECORDS || bytes >= MAX_BYTES;
    }

    synchronized void add(byte[] logRecord) {
        records.add(logRecord);
        bytes += logRecord.length;
        notifyAll();
    }

    /** A batch; empty when none came until {@code deadline}, or when there is nothing left after {@link #close}. */
    synchronized List<byte[]> take(long deadline) throws InterruptedException {
        while (records.isEmpty() && !closed && left(deadline) > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, left(deadline));
        }
        long gathered = nanoClock.getAsLong() + gatherNanos;
        while (!records.isEmpty()
                && records.size() < MAX_BATCH
                && bytes < MAX_BATCH_BYTES
                && !closed
                && left(gathered) > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, left(gathered));
        }
        return batch();
    }

    private long left(long deadline) {
        return deadline - nanoClock.getAsLong();
    }

    private List<byte[]> batch() {
        List<byte[]> batch = new ArrayList<>();
        long size = 0;
        for (byte[] next = records.peek(); next != null; next = records.peek()) {
            if (batch.size() == MAX_BATCH || (size > 0 && size + next.length > MAX_BATCH_BYTES)) {
                break;
            }
            batch.add(records.remove());
            size += next.length;
        }
        bytes -= size;
        return batch;
    }

    /** Takes nothing more, and lets nobody wait. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** How many nobody will send. */
    synchronized int abandon() {
        int left = records.size();
        records.clear();
        bytes = 0;
        return left;
    }
}
