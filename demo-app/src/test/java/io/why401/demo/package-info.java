/** How a run begins. The run itself is {@code demo-app/run --once}. */
@NullMarked
package io.why401.demo;

import org.jspecify.annotations.NullMarked;
