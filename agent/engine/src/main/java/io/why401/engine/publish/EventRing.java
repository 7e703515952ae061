package io.why401.engine.publish;

import io.why401.engine.diagnose.Cause;
import io.why401.engine.diagnose.Reason;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What {@code /events} shows: the newest events, and of each reason and route the first 5 and the last 20, so that a
 * flood of one reason leaves the others to be seen. At most three times {@code size} events are held. Written by the
 * event thread, read by the endpoint's; no request thread ever takes its lock.
 */
final class EventRing implements EventSink {

    private static final int FIRST = 5;
    private static final int LAST = 20;

    private final int size;
    private final EventCounts counts;
    private final Deque<Kept> newest = new ArrayDeque<>();
    /** Least recently used first: that group goes when there are too many. */
    private final Map<Group, Samples> groups = new LinkedHashMap<>(16, 0.75f, true);

    private int sampled;
    private long sequence;

    private record Kept(
            long sequence,
            Instant time,
            Reason reason,
            @Nullable String route,
            EventLine line) {}

    private record Group(Reason reason, @Nullable String route) {}

    private record Samples(List<Kept> first, Deque<Kept> last) {
        int size() {
            return first.size() + last.size();
        }
    }

    /** What a reader wants; null stands for all. */
    record Query(
            int limit,
            @Nullable Cause cause,
            @Nullable Reason reason,
            @Nullable String route,
            @Nullable Instant since) {

        private boolean wants(Kept kept) {
            return (cause == null || kept.reason().cause() == cause)
                    && (reason == null || kept.reason() == reason)
                    && (route == null || Objects.equals(kept.route(), route))
                    && (since == null || !kept.time().isBefore(since));
        }
    }

    EventRing(int size, EventCounts counts) {
        this.size = size;
        this.counts = counts;
    }

    @Override
    public EventCounts.Sink kind() {
        return EventCounts.Sink.RING;
    }

    @Override
    public synchronized void accept(Event event, EventLine line) {
        Reason reason = event.diagnosis().reason();
        String route = event.refusal().request().route();
        Kept kept = new Kept(sequence++, event.refusal().time(), reason, route, line);
        newest.addLast(kept);
        if (newest.size() > size) {
            newest.removeFirst();
        }
        sample(new Group(reason, route), kept);
        counts.add(kind(), EventCounts.Outcome.PUBLISHED, 1);
    }

    private void sample(Group group, Kept kept) {
        Samples samples = groups.computeIfAbsent(group, key -> new Samples(new ArrayList<>(FIRST), new ArrayDeque<>()));
        Collection<Kept> into = samples.first().size() < FIRST ? samples.first() : samples.last();
        into.add(kept);
        sampled++;
        if (samples.last().size() > LAST) {
            samples.last().removeFirst();
            sampled--;
        }
        Iterator<Samples> leastUsed = groups.values().iterator();
        while (sampled > 2 * size && leastUsed.hasNext()) {
            sampled -= leastUsed.next().size();
            leastUsed.remove();
        }
    }

    @Override
    public void flush() {}

    /** JSON lines, newest first. They are written outside the lock, which the event thread needs. */
    List<String> select(Query query) {
        List<String> lines = new ArrayList<>();
        for (Kept kept : found(query)) {
            try {
                lines.add(kept.line().text());
            } catch (RuntimeException | LinkageError unwritable) {
                counts.add(kind(), EventCounts.Outcome.FAILED, 1);
            }
        }
        return lines;
    }

    private synchronized List<Kept> found(Query query) {
        Map<Long, Kept> found = new TreeMap<>(Comparator.reverseOrder());
        newest.stream().filter(query::wants).forEach(kept -> found.put(kept.sequence(), kept));
        for (Samples samples : groups.values()) {
            samples.first().stream().filter(query::wants).forEach(kept -> found.put(kept.sequence(), kept));
            samples.last().stream().filter(query::wants).forEach(kept -> found.put(kept.sequence(), kept));
        }
        return found.values().stream().limit(query.limit()).toList();
    }

    /** How many different events are held. */
    int held() {
        return found(new Query(Integer.MAX_VALUE, null, null, null, null)).size();
    }
}
