/** What the caller presented: its shape, its scheme and what a token says of itself. Reads text only, verifies nothing, asks nobody. */
@NullMarked
package io.why401.engine.capture.credential;

import org.jspecify.annotations.NullMarked;
