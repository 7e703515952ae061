package io.why401.demo;

import io.why401.demo.callers.IdentityProvider;
import io.why401.demo.callers.Incident;
import io.why401.demo.callers.IncidentCallers;
import io.why401.demo.callers.Scenario;
import io.why401.demo.callers.Scenarios;
import io.why401.demo.callers.Tally;
import io.why401.demo.callers.Traffic;
import io.why401.demo.report.AgentCounts;
import io.why401.demo.report.AgentEndpoint;
import io.why401.demo.report.Phase;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Plays one incident against the running shop: ordinary traffic, the incident, and what comes after its repair. */
final class IncidentPlay {

    /** What a service refuses on any day stays below one in a hundred for each reason. */
    private static final int REFUSED_ONE_IN = 40;

    private static final String ISSUER_OF_STAGING = "https://id.staging.shop.example";

    private final Incident incident;
    private final Shop shop;
    private final IdentityProvider provider;
    private final Scenarios scenarios;
    private final IncidentCallers callers;
    private final Traffic traffic;
    private final AgentEndpoint agent;
    private List<Scenario> now;

    IncidentPlay(Incident incident, Shop shop, IdentityProvider provider, Scenarios scenarios)
            throws IOException, InterruptedException {
        this.incident = incident;
        this.shop = shop;
        this.provider = provider;
        this.scenarios = scenarios;
        this.callers = new IncidentCallers(provider, scenarios);
        this.traffic = new Traffic(shop.address());
        this.agent = new AgentEndpoint(shop.agent());
        this.now = callers.ordinary(traffic.login(scenarios));
    }

    /** Whether a phase may end, asked after every {@value #REFUSED_ONE_IN} requests. */
    interface Enough {
        boolean after(int requests) throws IOException, InterruptedException;
    }

    void begin() throws CannotRun, IOException, InterruptedException {
        List<Scenario> before = now;
        switch (incident) {
            case KEY_ROTATION -> provider.rotateKey();
            case IDP_DOWN -> {
                provider.goDown();
                shop.restart();
            }
            case BAD_DEPLOY -> shop.restart("--shop.issuer=" + ISSUER_OF_STAGING);
            case EXPIRY_WAVE, BOTS, CORS -> {
                // What changes is who calls.
            }
        }
        now = callers.during(incident, before, traffic.login(scenarios));
    }

    void repair() throws CannotRun, IOException, InterruptedException {
        switch (incident) {
            case KEY_ROTATION -> provider.publishKey();
            case IDP_DOWN -> provider.comeBack();
            case BAD_DEPLOY -> shop.restart();
            case EXPIRY_WAVE, BOTS, CORS -> {
                // Whoever made it calls no more.
            }
        }
        now = callers.ordinary(traffic.login(scenarios));
    }

    /** Sends what is sent now, with a pause after each request. */
    Phase send(Duration pause, Enough enough) throws IOException, InterruptedException {
        List<Scenario> everyday = callers.everyday();
        Tally tally = new Tally();
        Instant from = Instant.now();
        AgentCounts earlier = agent.counts();
        for (int i = 1; ; i++) {
            boolean turn = i % REFUSED_ONE_IN == 0;
            List<Scenario> who = turn ? everyday : now;
            tally.add(traffic.send(who.get((turn ? i / REFUSED_ONE_IN : i) % who.size())));
            Thread.sleep(pause.toMillis());
            if (turn && enough.after(i)) {
                return new Phase(from, Instant.now(), tally, agent.counts().since(earlier));
            }
        }
    }
}
