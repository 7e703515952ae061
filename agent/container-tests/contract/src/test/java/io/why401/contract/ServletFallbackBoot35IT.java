package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Request;
import io.why401.contract.harness.Response;
import io.why401.contract.harness.Server;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Spring's filters on a container that the agent has no hooks for: what Spring Security refuses is seen, and why. */
@LongTail
@Tries("as an unknown container")
final class ServletFallbackBoot35IT extends ServerContract {

    ServletFallbackBoot35IT() {
        super(Server.BOOT_3_5, "hooks.tomcat.enabled=false");
    }

    static Stream<Expectation> cases() {
        return CaseExpectations.ofSecurity();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void countsWhatSecurityRefuses(Expectation expected) {
        Request request = expected.requests().get();

        Response response = server().wire().send(request);

        assertThat(response.status()).isEqualTo(expected.status());
        server().assertCountsAgree();
        assertThat(server().events().with(request.userAgent()))
                .extracting(event -> event.reason())
                .isEqualTo(expected.reasons());
    }
}
