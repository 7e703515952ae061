/** The installed Prometheus beside the shop: what it scrapes, the process, and what it says. */
@NullMarked
package io.why401.demo.watch;

import org.jspecify.annotations.NullMarked;
