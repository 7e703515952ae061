/** Reads exceptions and stacks: what was thrown, by which code, and who set the status. */
@NullMarked
package io.why401.engine.capture.thrown;

import org.jspecify.annotations.NullMarked;
