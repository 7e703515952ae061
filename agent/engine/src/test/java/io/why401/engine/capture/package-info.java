/** The path of one 401 up to its facts, tried on plain objects. Library objects are played by classes with the same member names. */
@NullMarked
package io.why401.engine.capture;

import org.jspecify.annotations.NullMarked;
