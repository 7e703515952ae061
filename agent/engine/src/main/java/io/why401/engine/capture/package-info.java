/** From the bridge's calls to one immutable {@link io.why401.engine.capture.Refusal}: library objects are read here, by name, and secrets end here. */
@NullMarked
package io.why401.engine.capture;

import org.jspecify.annotations.NullMarked;
