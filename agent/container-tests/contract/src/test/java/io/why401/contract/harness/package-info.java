/** Servers in child JVMs, a client that counts what the wire says, and readers of what the agent says. The two never share code. */
@NullMarked
package io.why401.contract.harness;

import org.jspecify.annotations.NullMarked;
