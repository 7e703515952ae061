/** Counters, events and the endpoint, fed with facts made up here: no server and no hook takes part. */
@NullMarked
package io.why401.engine.publish.otlp;

import org.jspecify.annotations.NullMarked;
