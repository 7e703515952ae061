/** From a diagnosis to counters, event lines and the agent's endpoint. */
@NullMarked
package io.why401.engine.publish;

import org.jspecify.annotations.NullMarked;
