/** Where the hooks are and how they get into a class. Meets {@link io.why401.engine.capture} at the bridge alone. */
@NullMarked
package io.why401.engine.instrument;

import org.jspecify.annotations.NullMarked;
