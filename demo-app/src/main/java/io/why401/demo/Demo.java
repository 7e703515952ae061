package io.why401.demo;

import io.why401.demo.callers.Credentials;
import io.why401.demo.callers.IdentityProvider;
import io.why401.demo.callers.Scenario;
import io.why401.demo.callers.Scenarios;
import io.why401.demo.callers.Traffic;
import io.why401.demo.report.AgentEndpoint;
import io.why401.demo.report.FirstRound;
import io.why401.demo.report.LiveRefusals;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;

/** Everybody but the shop: starts it with the agent, plays its identity provider and its callers, and prints the report. */
public final class Demo {

    /** Three or four requests a second, of which one in eight is refused. */
    private static final int PAUSE_MILLIS = 300;

    private static final int REFUSED_ONE_IN = 8;

    private static final AtomicBoolean ENDING = new AtomicBoolean();

    private final Options options;
    private final PrintStream out;

    private Demo(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    public static void main(String[] args) throws InterruptedException {
        // UTF-8 whatever the locale: a container's POSIX locale would make question marks of the ellipses.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        int status;
        try {
            status = new Demo(Options.parse(args), out).run();
        } catch (CannotRun | IOException e) {
            // Ctrl-C reaches the shop as well, so its end may be seen before our own hook has begun.
            Thread.sleep(500);
            if (!ENDING.get()) {
                System.err.println(System.lineSeparator() + e.getMessage());
            }
            status = 1;
        }
        System.exit(status);
    }

    private int run() throws CannotRun, IOException, InterruptedException {
        Ports ports = Ports.choose(options);
        URI address = URI.create("http://127.0.0.1:" + ports.shop());
        AgentEndpoint agent = new AgentEndpoint(URI.create("http://127.0.0.1:" + ports.agent()));
        Credentials credentials = Credentials.random();
        try (IdentityProvider provider = new IdentityProvider()) {
            out.print("Starting the shop with the agent … ");
            long start = System.nanoTime();
            ShopProcess shop = ShopProcess.start(options, ports, provider.keySet(), credentials);
            // Reached on every way out: the end of main, Ctrl-C, a failure.
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(shop), "shop-stop"));
            shop.awaitReady(address);
            out.printf("ready after %.1f s%n", (System.nanoTime() - start) / 1e9);

            Traffic traffic = new Traffic(address);
            Scenarios scenarios = new Scenarios(provider, credentials);
            List<Scenario> all = scenarios.all(traffic.login(scenarios));
            List<Scenario> refused = all.stream().filter(Scenario::isRefused).toList();
            out.printf(
                    "Sending %d requests that the shop refuses and %d that it serves%n%n",
                    refused.size(), all.size() - refused.size());
            FirstRound round = read(agent, traffic, all, shop);
            round.print(out);
            printAddresses(address, agent.address());
            round.missing().forEach(missing -> out.println("Missing: " + missing));
            if (round.missing().isEmpty()) {
                out.printf("All %d refusals were explained as expected.%n", refused.size());
            }
            if (!options.once()) {
                keepCalling(traffic, all, agent, shop);
            }
            return round.missing().isEmpty() ? 0 : 1;
        }
    }

    private static void end(ShopProcess shop) {
        ENDING.set(true);
        shop.close();
    }

    private FirstRound read(AgentEndpoint agent, Traffic traffic, List<Scenario> all, ShopProcess shop)
            throws CannotRun, IOException, InterruptedException {
        List<Traffic.Answer> answers = traffic.sendAll(all);
        try {
            return FirstRound.read(agent, traffic, answers);
        } catch (IOException e) {
            throw new CannotRun(
                    "The agent does not answer at %s (%s). %s".formatted(agent.address(), e, shop.logTail()));
        }
    }

    private void printAddresses(URI shop, URI agent) {
        out.println();
        out.println("Look around");
        out.println("  shop     " + shop.resolve("/files/price-list.csv") + "   log: " + options.log());
        out.println("  metrics  " + agent.resolve("/metrics"));
        out.println("  status   " + agent.resolve("/status"));
        out.println("  events   " + agent.resolve("/events?limit=10") + "   file: " + options.events());
        out.println();
    }

    /** Until Ctrl-C, or until the shop is gone. */
    private void keepCalling(Traffic traffic, List<Scenario> all, AgentEndpoint agent, ShopProcess shop)
            throws CannotRun, IOException, InterruptedException {
        List<Scenario> refused = all.stream().filter(Scenario::isRefused).toList();
        List<Scenario> served =
                all.stream().filter(scenario -> !scenario.isRefused()).toList();
        LiveRefusals live = new LiveRefusals(agent);
        Random random = new Random();
        out.println("Traffic goes on until Ctrl-C, mostly served. What is refused now:");
        while (true) {
            List<Scenario> from = random.nextInt(REFUSED_ONE_IN) == 0 ? refused : served;
            try {
                traffic.send(from.get(random.nextInt(from.size())));
                live.print(out);
            } catch (IOException e) {
                throw new CannotRun("The shop does not answer any more (%s). %s".formatted(e, shop.logTail()));
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }
}
