package io.why401.contract.harness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** The events file as it grows. Every line is checked against the schema and the size cap before a test sees it. */
public final class Events {

    /** A log pipeline's usual limit for one line (Docker and containerd cut at 16 KiB; two of those). */
    private static final int MAX_LINE = 32 * 1024;

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Schema SCHEMA = schema();

    private final Path file;
    private final List<Event> seen = new ArrayList<>();
    private long read;

    Events(Path file) {
        this.file = file;
    }

    public synchronized List<Event> all() {
        try {
            readMore();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(seen);
    }

    /** All events, as soon as there are that many; fewer when they do not come. */
    public List<Event> awaitAtLeast(int count) {
        await(count + " events in " + file)
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> all().size() >= count);
        return all();
    }

    /** The one event of the request with that user agent. */
    public Event of(String userAgent) {
        await("event of " + userAgent + " in " + file)
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !with(userAgent).isEmpty());
        List<Event> found = with(userAgent);
        assertThat(found).as("events of %s", userAgent).hasSize(1);
        return found.get(0);
    }

    public List<Event> with(String userAgent) {
        return all().stream()
                .filter(event -> Objects.equals(event.text("request.user_agent"), userAgent))
                .toList();
    }

    private void readMore() throws IOException {
        if (!Files.exists(file) || Files.size(file) == read) {
            return;
        }
        byte[] bytes = Files.readAllBytes(file);
        int start = (int) read;
        for (int i = start; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                seen.add(parse(new String(bytes, start, i - start, UTF_8)));
                start = i + 1;
            }
        }
        read = start;
    }

    private static Event parse(String line) {
        assertThat(line.getBytes(UTF_8).length).as("bytes of %s", line).isLessThanOrEqualTo(MAX_LINE);
        assertThat(SCHEMA.validate(line, InputFormat.JSON)).as(line).isEmpty();
        return new Event(line, JSON.readTree(line));
    }

    private static Schema schema() {
        try (InputStream in = Events.class.getResourceAsStream("/io/why401/engine/publish/event.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Objects.requireNonNull(in, "the engine's jar has no event.schema.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
