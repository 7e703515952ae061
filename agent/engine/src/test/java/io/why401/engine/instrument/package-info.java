/** How hooks get into classes, tried on classes of the tests' own. The JVM's own agent interface is used, and everything is taken off again. */
@NullMarked
package io.why401.engine.instrument;

import org.jspecify.annotations.NullMarked;
