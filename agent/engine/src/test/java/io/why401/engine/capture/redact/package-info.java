/** What may be shown and what may not. Every rule is tried on ordinary, odd and hostile text. */
@NullMarked
package io.why401.engine.capture.redact;

import org.jspecify.annotations.NullMarked;
