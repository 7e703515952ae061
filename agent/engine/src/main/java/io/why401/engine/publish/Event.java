package io.why401.engine.publish;

import io.why401.engine.capture.Refusal;
import io.why401.engine.diagnose.Diagnosis;

/**
 * One refusal on its way to the sinks.
 *
 * @param instance {@code host:pid}
 */
public record Event(String id, Refusal refusal, Diagnosis diagnosis, String service, String instance) {}
