/** Grafana's dashboards as code: what {@code agent/dashboards/grafana} holds is written by {@link io.why401.engine.dashboards.GrafanaFiles}. */
@NullMarked
package io.why401.engine.dashboards;

import org.jspecify.annotations.NullMarked;
