/** The demonstration: {@link io.why401.demo.Demo} starts the shop with the agent, calls it, and prints the agent's answers. */
@NullMarked
package io.why401.demo;

import org.jspecify.annotations.NullMarked;
