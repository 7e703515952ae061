/** The scenarios against the shop without the agent: what is refused is refused by the shop itself. */
@NullMarked
package io.why401.demo.callers;

import org.jspecify.annotations.NullMarked;
