package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Event;
import io.why401.contract.harness.Request;
import io.why401.contract.harness.Response;
import io.why401.contract.harness.Server;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A framework on a server that is known already: what it adds are its own words for a refusal, and its own places to say it. */
abstract class FrameworkContract extends ServerContract {

    FrameworkContract(Server kind) {
        super(kind);
    }

    abstract Stream<Expectation> cases();

    @ParameterizedTest
    @MethodSource("cases")
    final void countsOnceAndNamesTheReason(Expectation expected) {
        Request request = expected.requests().get();

        Response response = server().wire().send(request);

        assertThat(response.status()).isEqualTo(expected.status());
        server().assertCountsAgree();
        List<String> reasons = server().events().with(request.userAgent()).stream()
                .map(Event::reason)
                .toList();
        assertThat(reasons).isEqualTo(expected.reasons());
    }
}
