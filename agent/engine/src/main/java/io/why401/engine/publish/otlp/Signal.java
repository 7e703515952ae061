package io.why401.engine.publish.otlp;

/** What is sent, and the path that the OTLP specification gives it ("OTLP/HTTP Request"). */
enum Signal {
    LOGS("/v1/logs"),
    METRICS("/v1/metrics");

    private final String path;

    Signal(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }
}
