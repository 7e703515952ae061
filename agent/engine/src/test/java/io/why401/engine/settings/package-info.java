/** Settings are read from four places, and what is wrong in them is said. Nothing here starts a thread or a JVM. */
@NullMarked
package io.why401.engine.settings;

import org.jspecify.annotations.NullMarked;
