package io.why401.engine.publish;

import io.why401.engine.capture.Refusal;
import io.why401.engine.health.AgentHealth;
import io.why401.engine.health.AgentThread;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The one thread that makes events of refusals and hands them to the sinks: it may wait for a disk, no other may. */
final class EventWorker implements Runnable {

    private static final long FLUSH_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    /** Waking this thread costs the request's thread more than the rest of handing over: in a flood they come by dozens. */
    private static final long GATHER_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private static final long IDLE_NANOS = TimeUnit.HOURS.toNanos(1);

    private final EventQueue queue;
    private final List<EventSink> sinks;
    private final EventJson json;
    private final Counted counted;
    private final EventCounts counts;
    private final AgentHealth health;
    private final String service;
    private final String instance;
    private final EventIds ids = new EventIds();
    private final Thread thread = AgentThread.daemon("events", this);
    private volatile boolean stopping;

    EventWorker(
            EventQueue queue,
            List<EventSink> sinks,
            EventJson json,
            Counted counted,
            AgentHealth health,
            String service,
            String instance) {
        this.queue = queue;
        this.sinks = List.copyOf(sinks);
        this.json = json;
        this.counted = counted;
        this.counts = counted.events();
        this.health = health;
        this.service = service;
        this.instance = instance;
    }

    void start() {
        thread.start();
    }

    /** Writes what is queued, but for no longer than {@code millis}; the rest counts as dropped. */
    void stop(long millis) {
        stopping = true;
        queue.offer(Queued.Wake.UP); // does not fit into a full queue, but then the thread is awake
        try {
            thread.join(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (Queued left = queue.poll(); left != null; left = queue.poll()) {
            if (left instanceof Queued.Waiting) {
                counts.dropped();
            }
        }
    }

    @Override
    public void run() {
        long flushed = System.nanoTime();
        while (!stopping || !queue.isEmpty()) {
            if (next() instanceof Queued.Waiting waiting) {
                deliver(waiting);
                if (queue.isEmpty() && !stopping) {
                    LockSupport.parkNanos(GATHER_NANOS);
                }
            }
            if (queue.isEmpty() || System.nanoTime() - flushed >= FLUSH_NANOS) {
                each(EventSink::flush);
                flushed = System.nanoTime();
            }
        }
        each(EventSink::close);
    }

    /** Sleeps for good while there is nothing to do: an idle service is not woken by us. */
    private @Nullable Queued next() {
        boolean pending = false;
        for (EventSink sink : sinks) {
            pending |= sink.pending();
        }
        try {
            return queue.poll(pending ? FLUSH_NANOS : IDLE_NANOS, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            return null; // nobody of ours interrupts this thread; whoever did must not end it
        }
    }

    private void deliver(Queued.Waiting waiting) {
        Event event;
        EventLine line;
        try {
            Refusal refusal = waiting.refusal().settled();
            counted.guessing().saw(refusal, waiting.diagnosis().reason());
            event = new Event(ids.next(refusal.time()), refusal, waiting.diagnosis(), service, instance);
            line = json.line(event);
        } catch (RuntimeException | LinkageError e) {
            health.error("event", e);
            counts.failed();
            return;
        }
        each(sink -> sink.accept(event, line));
    }

    /** One sink's fault is not the others'. */
    private void each(Consumer<EventSink> action) {
        for (EventSink sink : sinks) {
            try {
                action.accept(sink);
            } catch (RuntimeException | LinkageError e) {
                health.error("sink_" + sink.kind().id(), e);
                counts.add(sink.kind(), EventCounts.Outcome.FAILED, 1);
            }
        }
    }
}
