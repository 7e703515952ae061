package io.why401.demo.watch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a Prometheus over its HTTP interface (v1). A query that it refuses is an {@link IOException} with its own words. */
public final class PrometheusApi {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final JsonMapper json = JsonMapper.builder().build();
    private final URI address;

    public PrometheusApi(URI address) {
        this.address = address;
    }

    /** A series and its value now. */
    public record Sample(Map<String, String> labels, double value) {}

    public record Point(Instant time, double value) {}

    /** A series over time. */
    public record Series(Map<String, String> labels, List<Point> points) {}

    /** {@code pending} while the rule's {@code for} lasts, then {@code firing}. */
    public record Alert(String name, String state, Map<String, String> labels, Map<String, String> annotations) {}

    /** Its health is {@code ok}, {@code err}, or {@code unknown} before the first evaluation. */
    public record Rule(String name, String health, String lastError) {}

    public URI address() {
        return address;
    }

    /** The page on which a person sees the graphs of all these queries. */
    public URI graphs(List<String> queries) {
        StringBuilder page = new StringBuilder("/graph?");
        for (int i = 0; i < queries.size(); i++) {
            page.append(i == 0 ? "" : "&")
                    .append("g%d.tab=0&g%d.expr=".formatted(i, i))
                    .append(encoded(queries.get(i)));
        }
        return address.resolve(page.toString());
    }

    boolean isReady() throws IOException, InterruptedException {
        try {
            return get("/-/ready").statusCode() == 200;
        } catch (ConnectException notYet) {
            return false;
        }
    }

    /** An instant query whose result is a vector. */
    public List<Sample> query(String query) throws IOException, InterruptedException {
        List<Sample> samples = new ArrayList<>();
        for (JsonNode series : data("/api/v1/query?query=" + encoded(query)).path("result")) {
            samples.add(new Sample(
                    texts(series.path("metric")), number(series.path("value").path(1))));
        }
        return samples;
    }

    public List<Series> queryRange(String query, Instant from, Instant to, Duration step)
            throws IOException, InterruptedException {
        String path = "/api/v1/query_range?query=%s&start=%s&end=%s&step=%s"
                .formatted(encoded(query), encoded(from.toString()), encoded(to.toString()), step.toMillis() / 1000.0);
        List<Series> all = new ArrayList<>();
        for (JsonNode series : data(path).path("result")) {
            List<Point> points = new ArrayList<>();
            for (JsonNode point : series.path("values")) {
                Instant time = Instant.ofEpochMilli(Math.round(point.path(0).asDouble() * 1000));
                points.add(new Point(time, number(point.path(1))));
            }
            all.add(new Series(texts(series.path("metric")), points));
        }
        return all;
    }

    /** All that are pending or firing. */
    public List<Alert> alerts() throws IOException, InterruptedException {
        List<Alert> alerts = new ArrayList<>();
        for (JsonNode alert : data("/api/v1/alerts").path("alerts")) {
            Map<String, String> labels = texts(alert.path("labels"));
            alerts.add(new Alert(
                    labels.getOrDefault("alertname", ""),
                    alert.path("state").asString(""),
                    labels,
                    texts(alert.path("annotations"))));
        }
        return alerts;
    }

    /** Recording and alerting rules of all groups. */
    public List<Rule> rules() throws IOException, InterruptedException {
        List<Rule> rules = new ArrayList<>();
        for (JsonNode group : data("/api/v1/rules").path("groups")) {
            for (JsonNode rule : group.path("rules")) {
                rules.add(new Rule(
                        rule.path("name").asString(""),
                        rule.path("health").asString(""),
                        rule.path("lastError").asString("")));
            }
        }
        return rules;
    }

    private JsonNode data(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        try {
            JsonNode body = json.readTree(answer.body());
            if (body.path("status").asString("").equals("success")) {
                return body.path("data");
            }
            throw new IOException("Prometheus says: " + body.path("error").asString(answer.body()) + " (" + path + ")");
        } catch (JacksonException e) {
            throw new IOException(address + path + " answered " + answer.statusCode() + " without JSON", e);
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new TreeMap<>();
        object.properties()
                .forEach(field -> texts.put(field.getKey(), field.getValue().asString("")));
        return texts;
    }

    /** Prometheus writes numbers as Go does, in quotes. */
    private static double number(JsonNode value) {
        String text = value.asString("NaN");
        return text.endsWith("Inf") ? Double.parseDouble(text.replace("Inf", "Infinity")) : Double.parseDouble(text);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
