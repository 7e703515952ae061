/** Where secrets end: everything that leaves this package's methods may be shown to anyone who may read the events. */
@NullMarked
package io.why401.engine.capture.redact;

import org.jspecify.annotations.NullMarked;
