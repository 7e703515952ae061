package io.why401.engine.publish;

import io.why401.engine.health.AgentLog;
import io.why401.engine.settings.Settings.EventSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Events as JSON Lines in a file. A file that cannot be written is one line on stderr; events fail and are counted
 * until it can.
 */
final class FileSink implements EventSink {

    private static final int MAX_BATCH = 64 * 1024;

    private final Path path;
    private final RotatingFile file;
    private final RateLimit limit;
    private final EventCounts counts;
    private final long maxBatch;
    private final ByteArrayOutputStream batch = new ByteArrayOutputStream();
    private int linesInBatch;
    private boolean failing;

    FileSink(Path path, EventSettings settings, RateLimit limit, EventCounts counts) {
        this.path = path;
        this.file = new RotatingFile(path, settings.fileMaxSize(), settings.fileMaxFiles());
        this.limit = limit;
        this.counts = counts;
        this.maxBatch = Math.min(MAX_BATCH, settings.fileMaxSize());
        tryToOpen();
    }

    /** An unwritable path should be known at the start, not at the first 401. */
    private void tryToOpen() {
        try {
            file.open();
        } catch (IOException e) {
            failed(e);
        }
    }

    @Override
    public EventCounts.Sink kind() {
        return EventCounts.Sink.FILE;
    }

    @Override
    public void accept(Event event, EventLine line) {
        if (!limit.allows(event.diagnosis().reason())) {
            counts.add(kind(), EventCounts.Outcome.SUPPRESSED, 1);
            return;
        }
        byte[] bytes = line.text().concat("\n").getBytes(StandardCharsets.UTF_8);
        if (batch.size() + bytes.length > maxBatch) {
            flush();
        }
        batch.writeBytes(bytes);
        linesInBatch++;
    }

    @Override
    public void flush() {
        if (linesInBatch == 0) {
            return;
        }
        byte[] lines = batch.toByteArray();
        try {
            file.write(lines);
            recovered();
        } catch (IOException e) {
            failed(e);
        } finally {
            count(lines);
            batch.reset();
            linesInBatch = 0;
        }
    }

    /** A line that is in the file whole is published, whatever became of those behind it. */
    private void count(byte[] lines) {
        int whole = 0;
        for (int i = 0; i < file.written(); i++) {
            whole += lines[i] == '\n' ? 1 : 0;
        }
        counts.add(kind(), EventCounts.Outcome.PUBLISHED, whole);
        counts.add(kind(), EventCounts.Outcome.FAILED, linesInBatch - whole);
    }

    private void failed(IOException e) {
        if (!failing) {
            failing = true;
            AgentLog.error("why401.events.file: cannot write " + path + " (" + e
                    + "); events are counted as failed and writing is tried again with each");
        }
    }

    private void recovered() {
        if (failing) {
            failing = false;
            AgentLog.info("why401.events.file: " + path + " can be written again");
        }
    }

    @Override
    public void close() {
        flush();
        file.close();
    }
}
