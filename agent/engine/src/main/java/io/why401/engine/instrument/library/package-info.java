/** One file for each library: where its hooks are and what is copied there. The list of them is kept in {@link io.why401.engine.Engine}. */
@NullMarked
package io.why401.engine.instrument.library;

import org.jspecify.annotations.NullMarked;
