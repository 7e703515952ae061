package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.why401.contract.harness.Connection;
import io.why401.contract.harness.Jdk;
import io.why401.contract.harness.Request;
import io.why401.contract.harness.Server;
import io.why401.contract.harness.ServerProcess;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * A hundred thousand requests, no two alike, as fast as one client can send them: every one is counted, and nothing grows with
 * them. With the rates and the queue that a user has.
 */
@LongTail
final class FloodIT {

    private static final int REQUESTS = 100_000;
    private static final int QUEUE = 1_024;
    private static final String[] AS_SHIPPED = {"events.file.rate=200", "queue.size=" + QUEUE};

    /** {@code why401.labels.max-series}, and one more for each reason. */
    private static final int MAX_SERIES = 2_000 + 60;

    private static final int MAX_ISSUERS = 50;

    private static final int TURNS = 5;

    private static final Request GRANTED = Request.get("/guarded/orders").header("X-Guard-Passes", "yes");

    private static final Pattern TOTAL = Pattern.compile("(?m)^Total +\\d+ +(\\d+)$");

    @Test
    void ofInventedIssuersKeysHostsAndPathsStaysBounded() {
        ServerProcess server = ServerProcess.start(Server.BOOT_3_5, AS_SHIPPED);
        try {
            Flood flood = new Flood(server.wire());
            flood(server, flood, flood::withInventedToken);

            Set<String> issuers = tags(server, "why401_token_expired_age_seconds_count", "issuer");
            assertThat(issuers).contains("OTHER").hasSizeLessThanOrEqualTo(MAX_ISSUERS + 1);

            // What matters later gets in, though all have been refused a place since the first fifty: one in ten here.
            flood.send(
                    1_000,
                    () -> flood.next(10)
                            ? Request.get("/bearer/orders/7").bearer(flood.token("login.example"))
                            : flood.withInventedToken());
            assertThat(tags(server, "why401_token_expired_age_seconds_count", "issuer"))
                    .contains("login.example")
                    .hasSizeLessThanOrEqualTo(MAX_ISSUERS + 1);
            assertThat(tags(server, "why401_responses_total", "reason")).containsExactly("token_signature_invalid");
            assertThat(tags(server, "why401_responses_total", "route")).containsOnly("none", "/bearer/orders/{id}");
        } finally {
            server.stop();
        }
    }

    @Test
    void ofInventedMethodsSchemesHostsAndPathsStaysBounded() {
        ServerProcess server = ServerProcess.start(Server.TOMCAT_11_0, AS_SHIPPED);
        try {
            Flood flood = new Flood(server.wire());
            flood(server, flood, flood::withInventedMethodAndScheme);

            assertThat(tags(server, "why401_responses_total", "method")).containsExactly("OTHER");
            assertThat(tags(server, "why401_responses_total", "scheme")).containsExactly("other");
        } finally {
            server.stop();
        }
    }

    /** In turns, since the machine is nobody's own: the median of what a granted request takes beside refused ones. */
    @Test
    void leavesGrantedRequestsAsFastAsTheyAreWithoutTheAgent() {
        ServerProcess watched = ServerProcess.start(Server.BOOT_3_5, AS_SHIPPED);
        ServerProcess bare = ServerProcess.startWithoutAgent(Server.BOOT_3_5);
        try {
            double[] ratios = new double[TURNS];
            grantedNanos(watched);
            grantedNanos(bare);
            for (int turn = 0; turn < TURNS; turn++) {
                ratios[turn] = (double) grantedNanos(watched) / grantedNanos(bare);
            }
            Arrays.sort(ratios);
            System.out.println(
                    "a granted request beside a flood, with the agent to without: " + Arrays.toString(ratios));
            assertThat(ratios[TURNS / 2]).isLessThan(1.5);
        } finally {
            watched.stop();
            bare.stop();
        }
    }

    private static long grantedNanos(ServerProcess server) {
        Flood flood = new Flood(server.uncounted());
        Thread refused = new Thread(() -> flood.send(2_000, flood::withInventedToken));
        refused.start();
        LongStream.Builder taken = LongStream.builder();
        while (refused.isAlive()) {
            try (Connection connection = server.wire().open()) {
                for (int i = 0; i < 50; i++) { // a server takes a hundred on one connection by default
                    long start = System.nanoTime();
                    assertThat(connection.send(GRANTED).status()).isEqualTo(200);
                    taken.add(System.nanoTime() - start);
                }
            }
        }
        long[] sorted = taken.build().sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static void flood(ServerProcess server, Flood flood, Supplier<Request> next) {
        flood.send(REQUESTS / 5, next); // what is loaded and compiled by now stays
        long before = liveBytes(server);
        flood.send(REQUESTS / 5, next);
        long refused = server.endpoint().sum("why401_responses_total");
        assertThat(handled(server, "file"))
                .as("the file is behind by no more than the queue")
                .isGreaterThanOrEqualTo(refused - QUEUE);
        flood.send(3 * REQUESTS / 5, next);

        assertThat(server.wire().count(401)).isEqualTo(REQUESTS);
        server.assertCounted();
        assertThat(server.endpoint().samples("why401_responses_total")).hasSizeLessThanOrEqualTo(MAX_SERIES);
        await("every event to end somewhere").atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(handled(server, "file")).isEqualTo(REQUESTS);
            assertThat(handled(server, "ring")).isEqualTo(REQUESTS);
        });
        assertThat(server.endpoint().sum("why401_agent_errors_total")).isZero();
        assertThat(liveBytes(server) - before)
                .as("bytes that %d refusals leave behind", 4 * REQUESTS / 5)
                .isLessThan(4L * 1024 * 1024);
    }

    /** Written, kept back, dropped or failed. */
    private static long handled(ServerProcess server, String sink) {
        return server.endpoint().samples("why401_events_total").stream()
                .filter(line -> line.contains("sink=\"" + sink + "\""))
                .mapToLong(line -> Math.round(Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))))
                .sum();
    }

    private static Set<String> tags(ServerProcess server, String metric, String tag) {
        Pattern value = Pattern.compile("[{,]" + tag + "=\"([^\"]*)\"");
        Set<String> values = new TreeSet<>();
        List<String> lines = server.endpoint().samples(metric);
        for (String line : lines) {
            Matcher found = value.matcher(line);
            assertThat(found.find()).as(line).isTrue();
            values.add(found.group(1));
        }
        return values;
    }

    /** After a full collection. */
    private static long liveBytes(ServerProcess server) {
        String histogram = Jdk.ask(server.pid(), "GC.class_histogram");
        Matcher total = TOTAL.matcher(histogram);
        assertThat(total.find()).isTrue();
        return Long.parseLong(total.group(1));
    }
}
