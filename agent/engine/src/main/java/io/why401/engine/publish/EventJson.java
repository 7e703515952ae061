package io.why401.engine.publish;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.why401.engine.capture.Refusal;
import io.why401.engine.diagnose.Diagnosis;
import io.why401.engine.diagnose.Explanation;
import io.why401.engine.diagnose.Finding;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;

/**
 * An event as one line of JSON, schema {@code why401/1}: {@code event.schema.json} beside this class says it in full.
 * Any thread.
 */
final class EventJson {

    static final String SCHEMA = "why401/1";

    private static final int TYPICAL_LENGTH = 2_048;

    private static final JsonFactory JSON = new JsonFactory();
    private final Function<Finding, Explanation> explanations;

    EventJson(Function<Finding, Explanation> explanations) {
        this.explanations = explanations;
    }

    /** To be written later; what can fail, which is the search for the words, is done now. */
    EventLine line(Event event) {
        Explanation words = explanations.apply(event.diagnosis().reason());
        return new EventLine(() -> text(event, words));
    }

    /** Without a line break at its end, and with none inside. */
    private static String text(Event event, Explanation words) {
        // Into characters, not bytes: the generator for UTF-8 throws on a lone surrogate, and a client may send one.
        StringWriter line = new StringWriter(TYPICAL_LENGTH);
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            writeDiagnosis(json, event, words);
            new RefusalJson(json).write(event.refusal(), event.diagnosis());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a StringWriter has no I/O
        }
        return line.toString();
    }

    private static void writeDiagnosis(JsonGenerator json, Event event, Explanation words) throws IOException {
        JsonFields fields = new JsonFields(json);
        Refusal refusal = event.refusal();
        Diagnosis diagnosis = event.diagnosis();
        json.writeStringField("schema", SCHEMA);
        json.writeStringField("id", event.id());
        fields.moment("time", refusal.time());
        fields.text("service", event.service(), 200);
        fields.text("instance", event.instance(), 300);
        json.writeStringField("cause", diagnosis.cause().id());
        json.writeStringField("reason", diagnosis.reason().id());
        json.writeStringField("confidence", diagnosis.confidence().id());
        fields.text("summary", diagnosis.summary(), 500);
        fields.texts("evidence", diagnosis.evidence(), 16, 300);
        List<String> findings =
                diagnosis.findings().stream().map(Finding::id).distinct().toList();
        fields.texts("findings", findings, 64, 64);
        json.writeObjectFieldStart("remedy");
        fields.text("client", words.client(), 500);
        fields.text("operator", words.operator(), 500);
        json.writeEndObject();
    }
}
