package io.why401.demo.callers;

import static io.why401.demo.callers.Scenario.refused;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Who calls before, during and after an incident. */
public final class IncidentCallers {

    private static final List<String> NO_ROUTES = List.of(
            "/.env", "/.git/config", "/api/v1/users", "/actuator/heapdump", "/cgi-bin/luci", "/console", "/hudson");

    /** There may be files of such names, so the agent leaves open whether they exist, and their route is unknown. */
    private static final List<String> FILES_PERHAPS = List.of("/wp-login.php", "/phpmyadmin/index.php");

    private final IdentityProvider provider;
    private final Scenarios scenarios;

    public IncidentCallers(IdentityProvider provider, Scenarios scenarios) {
        this.provider = provider;
        this.scenarios = scenarios;
    }

    /** A day without an incident; customers come with tokens of now. */
    public List<Scenario> ordinary(String sessionCookie) {
        return mixed(Stream.concat(scenarios.customers().stream(), scenarios.others(sessionCookie).stream()));
    }

    /**
     * Callers with the incident, of whom most are served all the same.
     *
     * @param before who called before; where the shop was not started again they go on as they did
     * @param sessionCookie one that the shop knows now
     */
    public List<Scenario> during(Incident incident, List<Scenario> before, String sessionCookie) {
        return switch (incident) {
            // Who has a token of the old key is served, who logs in now is not.
            case KEY_ROTATION -> mixed(Stream.concat(before.stream(), refusedCustomers(incident)));
            case EXPIRY_WAVE -> mixed(Stream.concat(before.stream(), app(incident)));
            case IDP_DOWN, BAD_DEPLOY ->
                mixed(Stream.concat(refusedCustomers(incident), scenarios.others(sessionCookie).stream()));
            case BOTS -> mixed(Stream.concat(before.stream(), scanner(incident)));
            case CORS -> mixed(Stream.concat(before.stream(), browsers(incident)));
        };
    }

    /** The few who are refused on any day. */
    public List<Scenario> everyday() {
        return scenarios.everyday();
    }

    private Stream<Scenario> refusedCustomers(Incident incident) {
        return scenarios.customers().stream()
                .map(customer -> refused(customer.name(), incident.reason(), customer.call()));
    }

    /** Each customer logged in at another minute. */
    private Stream<Scenario> app(Incident incident) {
        return IntStream.rangeClosed(1, 9)
                .mapToObj(customer -> refused(
                        "shop-app",
                        incident.reason(),
                        Call.get("/api/orders")
                                .bearer(provider.tokenExpiredFor(
                                        Duration.ofMinutes(7L * customer), "app-" + customer))));
    }

    private static Stream<Scenario> scanner(Incident incident) {
        return Stream.concat(
                NO_ROUTES.stream().map(path -> refused("scanner", incident.reason(), Call.get(path))),
                FILES_PERHAPS.stream().map(path -> refused("scanner", "credentials_missing", Call.get(path))));
    }

    private static Stream<Scenario> browsers(Incident incident) {
        return Stream.of("/api/orders", "/api/orders/1001", "/api/invoices/2001")
                .map(path -> refused("browser", incident.reason(), Scenarios.preflight("GET", path)));
    }

    /** In an order that is always the same and has no blocks. */
    private static List<Scenario> mixed(Stream<Scenario> callers) {
        List<Scenario> mixed = new ArrayList<>(callers.toList());
        Collections.shuffle(mixed, new Random(401));
        return List.copyOf(mixed);
    }
}
