/** The report on events as the agent may send them, and on events as nobody should. */
@NullMarked
package io.why401.demo.report;

import org.jspecify.annotations.NullMarked;
