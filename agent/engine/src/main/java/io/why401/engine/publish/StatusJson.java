package io.why401.engine.publish;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.why401.engine.diagnose.Fault;
import io.why401.engine.health.AgentHealth;
import io.why401.engine.health.AgentVersion;
import io.why401.engine.settings.Settings;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/** The page {@code /status}: what the agent is, sees, and could not do. */
final class StatusJson {

    private final Settings settings;
    private final AgentHealth health;
    private final Counted counted;
    private final LongSupplier responses;
    private final IntSupplier queued;
    private final IntSupplier held;
    private final String instance;
    private final Instant started = Instant.now();

    StatusJson(
            Settings settings,
            AgentHealth health,
            Counted counted,
            LongSupplier responses,
            IntSupplier queued,
            IntSupplier held,
            String instance) {
        this.settings = settings;
        this.health = health;
        this.counted = counted;
        this.responses = responses;
        this.queued = queued;
        this.held = held;
        this.instance = instance;
    }

    String page() {
        StringWriter page = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(page)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            json.writeStartObject();
            json.writeStringField("version", AgentVersion.version());
            json.writeStringField("java", System.getProperty("java.version", CappedLabels.UNKNOWN));
            json.writeStringField("service", JsonFields.plain(settings.service(), 200));
            json.writeStringField("instance", instance);
            json.writeStringField("started", started.toString());
            json.writeNumberField(
                    "uptime_seconds", Duration.between(started, Instant.now()).toSeconds());
            json.writeNumberField("responses", responses.getAsLong());
            json.writeNumberField("responses_401", counted.responses().total());
            writeInfrastructure(json);
            writeLibraries(json);
            writeErrors(json);
            writeEvents(json);
            writeTexts(json, "settings", settings.shown());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a StringWriter has no I/O
        }
        return page.append('\n').toString();
    }

    /** What broke last is first: it is what the next 401 will be about. */
    private void writeInfrastructure(JsonGenerator json) throws IOException {
        List<Map.Entry<Fault, FaultCount>> faults =
                new ArrayList<>(counted.faults().entrySet());
        faults.sort(Comparator.comparing(fault -> fault.getValue().last(), Comparator.reverseOrder()));
        json.writeArrayFieldStart("infrastructure");
        for (Map.Entry<Fault, FaultCount> fault : faults) {
            json.writeStartObject();
            json.writeStringField("kind", fault.getKey().kind().id());
            json.writeStringField("component", fault.getKey().component());
            json.writeNumberField("count", fault.getValue().count());
            json.writeStringField("last", fault.getValue().last().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeLibraries(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("libraries");
        for (Map.Entry<String, AgentHealth.Library> entry : health.libraries().entrySet()) {
            AgentHealth.Library library = entry.getValue();
            json.writeObjectFieldStart(entry.getKey());
            json.writeStringField("version", library.version());
            json.writeStringField("hooks", library.state().id());
            new JsonFields(json).text("detail", library.detail(), 500);
            writeList(json, "active", health.hooks(entry.getKey()));
            writeList(json, "misfits", health.misfits(entry.getKey()));
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void writeErrors(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("errors");
        for (Map.Entry<String, Long> entry : health.errors().entrySet()) {
            json.writeNumberField(entry.getKey(), entry.getValue());
        }
        json.writeEndObject();
        writeTexts(json, "error_details", health.details());
    }

    private void writeEvents(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("events");
        json.writeNumberField("queued", queued.getAsInt());
        json.writeNumberField("held", held.getAsInt());
        for (EventCounts.Sink sink : counted.events().sinks()) {
            json.writeObjectFieldStart(sink.id());
            for (EventCounts.Outcome outcome : EventCounts.Outcome.values()) {
                json.writeNumberField(
                        outcome.id(), counted.events().of(sink, outcome).sum());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void writeList(JsonGenerator json, String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(JsonFields.plain(text, 500));
        }
        json.writeEndArray();
    }

    private static void writeTexts(JsonGenerator json, String name, Map<String, String> texts) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, String> entry : texts.entrySet()) {
            json.writeStringField(JsonFields.plain(entry.getKey(), 300), JsonFields.plain(entry.getValue(), 500));
        }
        json.writeEndObject();
    }
}
