/** What the agent says of itself: its own log lines, and a counter for everything that did not go as planned. A blind agent must not look healthy. */
@NullMarked
package io.why401.engine.health;

import org.jspecify.annotations.NullMarked;
