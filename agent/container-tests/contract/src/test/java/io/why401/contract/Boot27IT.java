package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Request;
import io.why401.contract.harness.Server;
import io.why401.contract.harness.Token;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spring 5.3, Security 5.7, Tomcat 9.0.83; contract and reasons on one server. */
@LongTail
final class Boot27IT extends BootContract implements SpringReasons {

    Boot27IT() {
        super(Server.BOOT_2_7);
    }

    @Override
    Stream<Expectation> answersOfBoot() {
        return CaseExpectations.ofBoot27();
    }

    @Override
    public boolean takesSlashAtTheEnd() {
        return true;
    }

    /** Error pages are not authorized here: our own trouble stays a 500, and no 401 of ours. */
    @ParameterizedTest
    @ValueSource(strings = {"keys-down", "discovery"})
    void leavesTroubleAloneThatIsAnswered500(String check) {
        Request request =
                Request.get("/idp/" + check + "/orders/7").bearer(Token.rs256().build());

        assertThat(server().wire().send(request).status()).isEqualTo(500);

        server().assertCountsAgree();
        assertThat(server().events().with(request.userAgent())).isEmpty();
    }
}
