/** From a refusal to its reason. Pure: no library object, no clock, no I/O. */
@NullMarked
package io.why401.engine.diagnose;

import org.jspecify.annotations.NullMarked;
