/** Refusals in the JVM's flight recordings. */
@NullMarked
package io.why401.engine.publish.recording;

import org.jspecify.annotations.NullMarked;
