/** The installed Prometheus, for real; without one these tests are skipped, and say so. */
@NullMarked
package io.why401.demo.watch;

import org.jspecify.annotations.NullMarked;
