package io.why401.engine.publish.otlp;

import java.time.Duration;

/**
 * How long what may take; only tests are in a hurry.
 *
 * @param request one request with its answer
 * @param firstPause before a request is sent again; the next one is longer
 * @param gather how long a first record waits for others
 */
record Pace(Duration request, Duration firstPause, Duration gather) {

    static final Pace USUAL = new Pace(Duration.ofSeconds(10), Duration.ofSeconds(1), Duration.ofSeconds(1));
}
