package io.why401.demo;

import io.why401.demo.callers.IdentityProvider;
import io.why401.demo.callers.Scenarios;
import io.why401.demo.report.AgentEndpoint;
import io.why401.demo.watch.Prometheus;
import io.why401.demo.watch.ShopWatch;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** Everything that runs, once it does. */
record Stage(
        Options options,
        PrintStream out,
        Shop shop,
        AgentEndpoint agent,
        IdentityProvider provider,
        Scenarios scenarios,
        @Nullable Prometheus prometheus) {

    void printAddresses() {
        out.println();
        out.println("Look around");
        out.println("  shop     " + shop.address().resolve("/files/price-list.csv") + "   log: " + options.log());
        out.println("  metrics  " + shop.agent().resolve("/metrics"));
        out.println("  status   " + shop.agent().resolve("/status"));
        out.println("  events   " + shop.agent().resolve("/events?limit=10") + "   file: " + options.events());
        if (prometheus != null) {
            out.println("  alerts   " + prometheus.address().resolve("/alerts"));
            String lead = "  graphs   ";
            for (String query : ShopWatch.queries()) {
                out.println(lead + query);
                lead = "           ";
            }
            out.println(lead + prometheus.api().graphs(ShopWatch.queries()));
        }
        out.println();
    }
}
