package io.why401.engine.publish;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The event's JSON Schema as it lies in the engine. */
final class EventSchema {

    private final String text;
    private final Schema schema;

    EventSchema() throws IOException {
        try (InputStream in = Objects.requireNonNull(EventSchema.class.getResourceAsStream("event.schema.json"))) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON);
    }

    String text() {
        return text;
    }

    /** What is wrong with one event, empty when nothing is. */
    List<String> problems(String line) {
        return schema.validate(line, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }
}
