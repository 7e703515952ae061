/** What operators load into Prometheus is tried with Prometheus' own tools; without them those tests are skipped. */
@NullMarked
package io.why401.dashboards;

import org.jspecify.annotations.NullMarked;
