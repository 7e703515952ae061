/** Main classes and agents that run in child JVMs, beside or under the agent's jar. */
@NullMarked
package io.why401.agent.child;

import org.jspecify.annotations.NullMarked;
