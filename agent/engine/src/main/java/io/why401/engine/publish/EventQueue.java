package io.why401.engine.publish;

import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What waits for the event thread, bounded and without a lock: on JDK 21 to 23 a 401 may be committed by a virtual thread
 * that holds a monitor and so keeps its carrier. Were it to park for the lock of an ArrayBlockingQueue, which may have been
 * promised to a virtual thread that has no carrier left to run on, all of them would wait for ever.
 */
final class EventQueue {

    private final LinkedTransferQueue<Queued> waiting = new LinkedTransferQueue<>();
    private final AtomicInteger size = new AtomicInteger();
    private final int capacity;

    EventQueue(int capacity) {
        this.capacity = capacity;
    }

    /** False when it is full; never waits. */
    boolean offer(Queued next) {
        if (size.incrementAndGet() > capacity) {
            size.decrementAndGet();
            return false;
        }
        return waiting.offer(next);
    }

    @Nullable
    Queued poll() {
        return taken(waiting.poll());
    }

    /** For the event thread, which may wait. */
    @Nullable
    Queued poll(long timeout, TimeUnit unit) throws InterruptedException {
        return taken(waiting.poll(timeout, unit));
    }

    private @Nullable Queued taken(@Nullable Queued next) {
        if (next != null) {
            size.decrementAndGet();
        }
        return next;
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    int size() {
        return Math.min(size.get(), capacity);
    }
}
