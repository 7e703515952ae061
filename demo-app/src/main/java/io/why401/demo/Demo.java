package io.why401.demo;

import io.why401.demo.callers.Credentials;
import io.why401.demo.callers.IdentityProvider;
import io.why401.demo.callers.Incident;
import io.why401.demo.callers.Scenarios;
import io.why401.demo.report.AgentEndpoint;
import io.why401.demo.watch.Prometheus;
import io.why401.demo.watch.PrometheusConfig;
import io.why401.demo.watch.RuleFiles;
import io.why401.demo.watch.ShopWatch;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Everybody but the shop: starts it with the agent, plays its identity provider and its callers, and prints the report. */
public final class Demo {

    private static final Duration SCRAPES = Duration.ofSeconds(1);
    private static final Duration EVALUATIONS = Duration.ofSeconds(2);

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
        Credentials credentials = Credentials.random();
        try (IdentityProvider provider = new IdentityProvider()) {
            Shop shop = new Shop(options, ports, provider.keySet(), credentials);
            // Reached on every way out: the end of main, Ctrl-C, a failure.
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(shop), "shop-stop"));
            Prometheus prometheus = options.withPrometheus() ? startPrometheus(shop) : null;
            out.print("Starting the shop with the agent … ");
            long start = System.nanoTime();
            shop.start();
            out.printf("ready after %.1f s%n", (System.nanoTime() - start) / 1e9);

            Stage stage = new Stage(
                    options,
                    out,
                    shop,
                    new AgentEndpoint(shop.agent()),
                    provider,
                    new Scenarios(provider, credentials),
                    prometheus);
            Incident incident = options.incident();
            try {
                return incident == null ? new EveryReason(stage).show() : new OneIncident(stage, incident).show();
            } catch (IOException e) {
                throw new CannotRun("Something does not answer (%s). %s".formatted(e, shop.logTail()));
            }
        }
    }

    /** Before the shop, because its first scrape comes five seconds after its start. */
    private Prometheus startPrometheus(Shop shop) throws IOException, InterruptedException {
        out.print("Starting Prometheus … ");
        Path folder = options.folder().resolve("prometheus");
        PrometheusConfig config = PrometheusConfig.of(
                SCRAPES,
                List.of(new PrometheusConfig.Job(ShopWatch.JOB, shop.agent().resolve("/metrics"))),
                RuleFiles.copy(options.rules(), folder.resolve("rules"), EVALUATIONS, null));
        Prometheus prometheus = Prometheus.start(
                config.withRunbooks(options.runbooks().toAbsolutePath().toUri().toString()), folder);
        out.printf(
                "%s, scrapes every second; our rules, evaluated every %d s instead of 30%n",
                prometheus.address(), EVALUATIONS.toSeconds());
        return prometheus;
    }

    private static void end(Shop shop) {
        ENDING.set(true);
        shop.close();
    }
}
