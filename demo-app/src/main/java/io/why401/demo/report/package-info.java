/** What the agent said of each refusal, read from its endpoint and printed for a person. No line is wider than 100 columns. */
@NullMarked
package io.why401.demo.report;

import org.jspecify.annotations.NullMarked;
