package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.why401.contract.harness.Event;
import io.why401.contract.harness.Request;
import io.why401.contract.harness.TomcatDistribution;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tomcat as it is downloaded: its own manager application refuses, and so does what is deployed there. */
abstract class DistributionContract extends ServerContract {

    private static final String LOADERS = "org.apache.catalina.loader.ParallelWebappClassLoader";

    /** Reasons by user agent. */
    private final Map<String, String> expected = new LinkedHashMap<>();

    DistributionContract(TomcatDistribution kind) {
        super(kind);
    }

    @Test
    void namesTheConstraintOfTheManagerApplication() {
        Event nothing = server().refused(Request.get("/manager/text/list"));

        Reasons.assertReason(nothing, "credentials_missing", "credentials", "inferred");
        assertThat(nothing.text("rule.source")).isEqualTo("servlet-constraint");
        assertThat(nothing.text("rule.chain")).isEqualTo("/manager");
        assertThat(nothing.text("rule.matcher")).isEqualTo("/text/*");
        assertThat(nothing.text("rule.requirement")).isEqualTo("roles manager-script");
        assertThat(nothing.texts("rule.mechanisms")).containsExactly("basic");

        Event wrong = server().refused(Request.get("/manager/text/list").basic("olga-operator", "wrong-password"));
        Reasons.assertReason(wrong, "bad_credentials", "credentials", "observed");

        assertThat(manager("list")).startsWith("OK");
        server().assertCountsAgree();
    }

    @Test
    void explainsWhatADeployedApplicationRefuses() {
        Event guarded = server().refused(Request.get("/guarded/orders").bearer("null"));
        assertThat(guarded.reason()).isEqualTo("placeholder_token");
        assertThat(server().refused(Request.get("/cases/send-error")).reason()).isEqualTo("application_decision");
        assertThat(server().refused(Request.get("/cases/async-dispatch")).reason())
                .isEqualTo("application_decision");
    }

    /**
     * Deploys and undeploys an application again and again, while {@code refusal} is sent to each of its lives.
     *
     * @param left how many of its class loaders may be left in the end
     */
    final void redeploy(Path application, int times, int left, Refusal refusal) {
        List<String> hooks = List.of();
        for (int life = 1; life <= times; life++) {
            assertThat(manager("deploy?path=/shop&war=file:" + application)).startsWith("OK");
            refusal.send();
            if (life == 1) {
                hooks = server().endpoint().samples("why401_hooks");
            }
            assertThat(manager("undeploy?path=/shop")).startsWith("OK");
        }
        server().assertCountsAgree();
        expected.forEach((agent, reason) ->
                assertThat(server().events().of(agent).reason()).isEqualTo(reason));
        assertThat(server().endpoint().samples("why401_hooks")).containsExactlyInAnyOrderElementsOf(hooks);
        // ROOT's and the manager application's. A soft reference that was used since the last collection takes two.
        await("class loaders of web applications")
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(server().instances(LOADERS)).isBetween(2L, 2L + left));
    }

    interface Refusal {
        void send();
    }

    /** The event is looked at in the end: it takes a moment to get there, and the application need not live for it. */
    final void refused(Request request, String reason) {
        assertThat(server().wire().send(request).status()).as("%s", request).isEqualTo(401);
        expected.put(request.userAgent(), reason);
    }

    final String manager(String command) {
        return server().wire()
                .send(Request.get("/manager/text/" + command)
                        .basic(TomcatDistribution.OPERATOR, TomcatDistribution.PASSWORD))
                .body();
    }
}
