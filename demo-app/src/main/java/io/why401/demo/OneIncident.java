package io.why401.demo;

import io.why401.demo.callers.Incident;
import io.why401.demo.report.IncidentStory;
import io.why401.demo.report.IncidentVerdict;
import io.why401.demo.report.Phase;
import io.why401.demo.watch.ShopWatch;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shows one incident: what was before, what is now, and whom to wake. With {@code --once} also that its repair ends it. */
final class OneIncident {

    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final int REQUESTS = 320;

    /** An alert of the shipped rules is pending within a minute. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration LATER_PAUSE = Duration.ofMillis(200);

    private final Stage stage;
    private final Incident incident;
    private final PrintStream out;
    private final IncidentStory story;
    private final @Nullable ShopWatch watch;

    OneIncident(Stage stage, Incident incident) {
        this.stage = stage;
        this.incident = incident;
        this.out = stage.out();
        this.story = new IncidentStory(incident, out);
        this.watch = stage.prometheus() == null
                ? null
                : new ShopWatch(stage.prometheus().api());
    }

    /** Returns the exit status. */
    int show() throws CannotRun, IOException, InterruptedException {
        IncidentVerdict verdict = new IncidentVerdict(incident);
        IncidentPlay play = new IncidentPlay(incident, stage.shop(), stage.provider(), stage.scenarios());
        out.println();
        Phase before = play.send(PAUSE, sent -> sent >= REQUESTS);
        verdict.ordinary("before", before);
        story.phase("before", before);
        story.begins();
        play.begin();
        Instant patience = Instant.now().plus(PATIENCE);
        Phase during = play.send(PAUSE, sent -> sent >= REQUESTS && isVisible(patience));
        verdict.during(during);
        story.phase("now", during);
        story.tell(before, during, stage.agent(), alerts());
        if (watch != null) {
            verdict.missing(watch.missing(incident));
            verdict.missing(watch.differences(stage.agent().counts()));
        }
        if (stage.options().once()) {
            story.repaired();
            play.repair();
            Phase after = play.send(PAUSE, sent -> sent >= REQUESTS / 2);
            verdict.ordinary("after", after);
            story.phase("after", after);
            out.println();
        }
        verdict.missing().forEach(line -> out.println("Missing: " + line));
        if (verdict.missing().isEmpty()) {
            out.println("The agent said what was expected, and counted what the callers saw"
                    + (watch == null ? "." : "; Prometheus has the same numbers."));
        }
        if (!stage.options().once()) {
            stage.printAddresses();
            goOn(play);
        }
        return verdict.missing().isEmpty() ? 0 : 1;
    }

    private boolean isVisible(Instant patience) throws IOException, InterruptedException {
        return watch == null || watch.knows(incident) || Instant.now().isAfter(patience);
    }

    private List<String> alerts() throws IOException, InterruptedException {
        if (watch != null) {
            return watch.tell(incident);
        }
        return List.of(incident.alert()
                .map(alert -> alert + " tells of it (agent/docs/alerts.md; --with-prometheus shows it).")
                .orElse("None tells of it, on purpose: a scanner wakes nobody (agent/docs/alerts.md)."));
    }

    /** Until Ctrl-C, or until the shop is gone. */
    private void goOn(IncidentPlay play) throws IOException, InterruptedException {
        out.println("The incident goes on until Ctrl-C.");
        Set<String> told = Set.of();
        while (true) {
            story.phase("still", play.send(LATER_PAUSE, sent -> sent >= REQUESTS / 4));
            Set<String> firing = watch == null ? told : watch.firing();
            if (!firing.equals(told)) {
                story.firing(firing);
                told = firing;
            }
        }
    }
}
