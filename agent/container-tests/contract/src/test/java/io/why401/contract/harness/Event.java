package io.why401.contract.harness;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One line of the events file; fields are named by their path, such as {@code rule.chain}. */
public record Event(String line, JsonNode json) {

    /** Null when the field or its group is absent. */
    public @Nullable String text(String path) {
        JsonNode node = json.at("/" + path.replace('.', '/'));
        return node.isMissingNode() ? null : node.asString();
    }

    /** Empty when the list is absent. */
    public List<String> texts(String path) {
        return json.at("/" + path.replace('.', '/'))
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    public String reason() {
        return String.valueOf(text("reason"));
    }

    public String cause() {
        return String.valueOf(text("cause"));
    }

    @Override
    public String toString() {
        return line;
    }
}
