package io.why401.engine.publish.otlp;

import io.why401.engine.health.AgentVersion;

/** Who speaks: messages {@code Resource} and {@code InstrumentationScope}, the same in every request. */
final class Origin {

    private final Protobuf resource;
    private final Protobuf scope;

    /** {@code instance} is {@code host:pid}. */
    Origin(String service, String instance) {
        // telemetry.sdk.name "opentelemetry" is kept for OpenTelemetry's own; any other has to name itself.
        resource = new Protobuf()
                .message(1, Values.keyed("service.name", service))
                .message(1, Values.keyed("service.instance.id", instance))
                .message(1, Values.keyed("host.name", instance.substring(0, instance.lastIndexOf(':'))))
                .message(
                        1,
                        Values.keyed(
                                "process.pid", Values.of(ProcessHandle.current().pid())))
                .message(1, Values.keyed("process.runtime.version", System.getProperty("java.version", "unknown")))
                .message(1, Values.keyed("telemetry.sdk.name", "why401"))
                .message(1, Values.keyed("telemetry.sdk.language", "java"))
                .message(1, Values.keyed("telemetry.sdk.version", AgentVersion.version()));
        scope = new Protobuf().text(1, "why401").text(2, AgentVersion.version());
    }

    /** A request with one resource and one scope: those for logs and for metrics have the same shape. */
    byte[] request(Iterable<byte[]> records) {
        Protobuf scoped = new Protobuf().message(1, scope);
        for (byte[] each : records) {
            scoped.bytes(2, each);
        }
        Protobuf ofResource = new Protobuf().message(1, resource).message(2, scoped);
        return new Protobuf().message(1, ofResource).toBytes();
    }
}
