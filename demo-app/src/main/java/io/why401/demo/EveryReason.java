package io.why401.demo;

import io.why401.demo.callers.Scenario;
import io.why401.demo.callers.Traffic;
import io.why401.demo.report.FirstRound;
import io.why401.demo.report.LiveRefusals;
import io.why401.demo.watch.ShopWatch;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Has the shop refuse once for every reason, and goes on calling it until Ctrl-C. */
final class EveryReason {

    /** Three or four requests a second, of which one in eight is refused. */
    private static final int PAUSE_MILLIS = 300;

    private static final int REFUSED_ONE_IN = 8;

    private final Stage stage;
    private final PrintStream out;

    EveryReason(Stage stage) {
        this.stage = stage;
        this.out = stage.out();
    }

    /** Returns the exit status. */
    int show() throws CannotRun, IOException, InterruptedException {
        Traffic traffic = new Traffic(stage.shop().address());
        List<Scenario> all = stage.scenarios().all(traffic.login(stage.scenarios()));
        List<Scenario> refused = all.stream().filter(Scenario::isRefused).toList();
        out.printf(
                "Sending %d requests that the shop refuses and %d that it serves%n%n",
                refused.size(), all.size() - refused.size());
        FirstRound round = read(traffic, all);
        round.print(out);
        List<String> missing = new ArrayList<>(round.missing());
        if (stage.prometheus() != null) {
            missing.addAll(new ShopWatch(stage.prometheus().api())
                    .differences(stage.agent().counts()));
        }
        stage.printAddresses();
        missing.forEach(line -> out.println("Missing: " + line));
        if (missing.isEmpty()) {
            out.printf(
                    "All %d refusals were explained as expected%s.%n",
                    refused.size(), stage.prometheus() == null ? "" : ", and Prometheus has the same numbers");
        }
        if (!stage.options().once()) {
            keepCalling(traffic, all);
        }
        return missing.isEmpty() ? 0 : 1;
    }

    private FirstRound read(Traffic traffic, List<Scenario> all) throws CannotRun, IOException, InterruptedException {
        List<Traffic.Answer> answers = traffic.sendAll(all);
        try {
            return FirstRound.read(stage.agent(), traffic, answers);
        } catch (IOException e) {
            throw new CannotRun("The agent does not answer at %s (%s). %s"
                    .formatted(stage.agent().address(), e, stage.shop().logTail()));
        }
    }

    /** Until Ctrl-C, or until the shop is gone. */
    private void keepCalling(Traffic traffic, List<Scenario> all) throws CannotRun, IOException, InterruptedException {
        List<Scenario> refused = all.stream().filter(Scenario::isRefused).toList();
        List<Scenario> served =
                all.stream().filter(scenario -> !scenario.isRefused()).toList();
        LiveRefusals live = new LiveRefusals(stage.agent());
        Random random = new Random();
        out.println("Traffic goes on until Ctrl-C, mostly served. What is refused now:");
        while (true) {
            List<Scenario> from = random.nextInt(REFUSED_ONE_IN) == 0 ? refused : served;
            try {
                traffic.send(from.get(random.nextInt(from.size())));
                live.print(out);
            } catch (IOException e) {
                throw new CannotRun("The shop does not answer any more (%s). %s"
                        .formatted(e, stage.shop().logTail()));
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }
}
