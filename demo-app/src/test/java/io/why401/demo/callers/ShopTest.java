package io.why401.demo.callers;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.demo.shop.ShopApplication;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The shop by itself on a free port. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShopTest {

    private final IdentityProvider provider;
    private final ConfigurableApplicationContext shop;
    private final Traffic traffic;
    private final List<Scenario> scenarios;

    ShopTest() throws Exception {
        provider = new IdentityProvider();
        Credentials credentials = Credentials.random();
        SpringApplication application = new SpringApplication(ShopApplication.class);
        application.setDefaultProperties(new HashMap<>(Map.of("server.port", "0")));
        shop = application.run(
                "--shop.key-set=" + provider.keySet(),
                "--shop.staff-password=" + credentials.staffPassword(),
                "--shop.partner-key=" + credentials.partnerKey(),
                "--shop.carrier-secret=" + credentials.carrierSecret());
        String port = Objects.requireNonNull(shop.getEnvironment().getProperty("local.server.port"));
        traffic = new Traffic(URI.create("http://127.0.0.1:" + port));
        Scenarios all = new Scenarios(provider, credentials);
        scenarios = all.all(traffic.login(all));
    }

    @AfterAll
    void stop() {
        shop.close();
        provider.close();
    }

    @TestFactory
    List<DynamicTest> answersEveryScenarioAsItSays() {
        return scenarios.stream()
                .map(scenario -> DynamicTest.dynamicTest(
                        scenario.name(),
                        () -> assertThat(traffic.send(scenario).status()).isEqualTo(scenario.expectedStatus())))
                .toList();
    }

    @Test
    void refusesForEveryPromisedReason() {
        assertThat(scenarios)
                .filteredOn(Scenario::isRefused)
                .extracting(Scenario::reason)
                .contains(
                        "credentials_missing",
                        "placeholder_token",
                        "malformed_header",
                        "unsupported_scheme",
                        "bad_credentials",
                        "account_locked",
                        "account_disabled",
                        "api_key_rejected",
                        "token_expired",
                        "token_not_yet_valid",
                        "token_signature_invalid",
                        "token_issuer_mismatch",
                        "token_audience_mismatch",
                        "session_expired",
                        "preflight_unauthenticated",
                        "no_such_route",
                        "method_not_supported",
                        "address_denied",
                        "upstream_rejected",
                        "error_dispatch_denied",
                        "application_decision");
    }

    @Test
    void givesEveryScenarioANameOfItsOwn() {
        assertThat(scenarios).extracting(Scenario::name).doesNotHaveDuplicates();
    }
}
