/** Log records and metrics to an OpenTelemetry collector, as OTLP over HTTP in protobuf. */
@NullMarked
package io.why401.engine.publish.otlp;

import org.jspecify.annotations.NullMarked;
