package io.why401.contract.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** The agent's own HTTP endpoint, read as Prometheus and an operator read it. */
public final class Endpoint {

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI base;

    Endpoint(URI base) {
        this.base = base;
    }

    public URI metrics() {
        return base.resolve("/metrics");
    }

    public String get(String path) {
        return send(HttpRequest.newBuilder(base.resolve(path)).build());
    }

    /** The metrics as a scraper gets them that asks for exemplars. */
    public String openMetrics() {
        return send(HttpRequest.newBuilder(metrics())
                .header("Accept", "application/openmetrics-text;version=1.0.0;q=0.5,text/plain;version=0.0.4;q=0.4")
                .build());
    }

    private String send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sum over all series of a metric; 0 when it has none. */
    public long sum(String metric) {
        return Math.round(samples(metric).stream()
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum());
    }

    /** The lines of a metric in the text format, help and type left out. */
    public List<String> samples(String metric) {
        return get("/metrics")
                .lines()
                .filter(line -> line.startsWith(metric + "{") || line.startsWith(metric + " "))
                .toList();
    }
}
