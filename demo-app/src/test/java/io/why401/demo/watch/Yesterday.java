package io.why401.demo.watch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day before the test, made of what the agent counts now: OpenMetrics with times, as promtool takes it. */
public final class Yesterday {

    private static final Pattern COUNTER = Pattern.compile("(why401_\\w+_total)\\{?(.*?)}? (\\S+)");
    private static final Duration STEP = Duration.ofSeconds(10);

    private Yesterday() {}

    /**
     * The refusals around this time of the day before, rising by one with each step, without those of one reason; and an
     * agent that was there until ten minutes ago.
     */
    public static String of(String metrics, String newReason, URI agent, Instant now) {
        StringBuilder past = new StringBuilder();
        String common = "job=\"" + ShopWatch.JOB + "\",instance=\"" + agent.getAuthority() + "\"";
        for (String line : metrics.lines().toList()) {
            Matcher counter = COUNTER.matcher(line);
            if (counter.matches() && !line.contains("\"" + newReason + "\"")) {
                String labels = counter.group(2).isEmpty() ? common : common + "," + counter.group(2);
                Instant day = now.minus(Duration.ofDays(1));
                add(
                        past,
                        counter.group(1) + "{" + labels + "}",
                        day.minus(Duration.ofMinutes(20)),
                        day.plus(Duration.ofMinutes(5)));
            }
        }
        String gone = "why401_info{job=\"" + ShopWatch.JOB
                + "\",instance=\"gone:9401\",service=\"shop\",version=\"0\",java=\"17\"}";
        add(past, gone, now.minus(Duration.ofMinutes(20)), now.minus(Duration.ofMinutes(10)));
        return past + "# EOF\n";
    }

    private static void add(StringBuilder past, String series, Instant from, Instant to) {
        int value = 1;
        for (Instant time = from; time.isBefore(to); time = time.plus(STEP)) {
            past.append(String.format(Locale.ROOT, "%s %d %d%n", series, value++, time.getEpochSecond()));
        }
    }
}
