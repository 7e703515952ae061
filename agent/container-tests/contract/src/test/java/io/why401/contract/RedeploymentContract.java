package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Request;
import io.why401.contract.harness.Token;
import io.why401.contract.harness.TomcatDistribution;
import io.why401.contract.harness.WebApplications;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An application that comes and goes leaves nothing behind: no class loader, no meter, no wrong count. */
abstract class RedeploymentContract extends DistributionContract {

    private final String springJars;

    /**
     * A distribution, and the Spring that runs on it.
     *
     * @param springJars module with its jars
     */
    RedeploymentContract(TomcatDistribution kind, String springJars) {
        super(kind);
        this.springJars = springJars;
    }

    @Test
    void keepsNothingOfAnApplicationThatBringsItsTokenLibraries() {
        redeploy(WebApplications.tokens(server().folder().resolve("tokens")), 20, 0, () -> {
            for (String library : List.of("java-jwt", "jjwt", "jose4j", "nimbus")) {
                refused(
                        Request.get("/shop/" + library)
                                .bearer(Token.rs256().expiresIn(-300).build()),
                        "token_expired");
            }
            refused(Request.get("/shop/nimbus").bearer("x.y.z"), "token_malformed");
        });
    }

    /** Of its last life a class loader stays, with and without the agent (Spring 6.2 on Tomcat 10.1.59). */
    @Test
    void keepsNothingOfSpringSecurityInAWar() {
        redeploy(WebApplications.spring(springJars, server().folder().resolve("spring")), 4, 1, () -> {
            refused(Request.get("/shop/orders/7"), "credentials_missing");
            refused(Request.get("/shop/orders/7").basic("alice-mayfield", "wrong-password"), "bad_credentials");
            assertThat(server().wire()
                            .send(Request.get("/shop/orders/7").basic("alice-mayfield", ConstraintReasons.PASSWORD))
                            .status())
                    .isEqualTo(200);
        });

        assertThat(server().events().all().stream()
                        .filter(event -> "/shop/orders/7".equals(event.text("request.path")))
                        .map(event -> event.text("request.route") + " " + event.text("rule.chain")))
                .hasSize(8)
                .containsOnly("/orders/{id} everything");
    }
}
