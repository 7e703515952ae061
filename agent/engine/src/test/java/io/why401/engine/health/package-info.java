/** The agent's own voice: one version, one log, threads that inherit nothing. */
@NullMarked
package io.why401.engine.health;

import org.jspecify.annotations.NullMarked;
