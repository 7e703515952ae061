package io.why401.demo.report;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the agent's newest events and its counts over HTTP. */
public final class AgentEndpoint {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final JsonMapper json = JsonMapper.builder().build();
    private final URI address;

    public AgentEndpoint(URI address) {
        this.address = address;
    }

    public URI address() {
        return address;
    }

    public AgentCounts counts() throws IOException, InterruptedException {
        return AgentCounts.parse(get("/metrics"));
    }

    /** Newest first, at most so many. Throws when nothing listens there, or when the answer is not a list of events. */
    List<Event> events(int limit) throws IOException, InterruptedException {
        String path = "/events?limit=" + limit;
        try {
            return parse(get(path));
        } catch (JacksonException e) {
            throw new IOException(address.resolve(path) + " did not answer with JSON", e);
        }
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE).build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(request.uri() + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    /** A list, or an object that holds it as {@code events}. */
    List<Event> parse(String body) {
        JsonNode root = json.readTree(body);
        JsonNode events = root.isArray() ? root : root.path("events");
        Stream<JsonNode> elements = StreamSupport.stream(events.spliterator(), false);
        return elements.map(Event::of).toList();
    }
}
