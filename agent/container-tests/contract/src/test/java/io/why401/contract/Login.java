package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Request;
import io.why401.contract.harness.Response;
import io.why401.contract.harness.Secrets;
import io.why401.contract.harness.ServerProcess;

/** What a browser has in hand after a login by form, or after a request that renewed it. */
final class Login {

    private final Response answer;

    private Login(Response answer) {
        this.answer = answer;
    }

    static Request request(String url) {
        return Request.of("POST", url).form("username=alice-mayfield&password=" + CaseExpectations.PASSWORD);
    }

    static Login at(ServerProcess server, String url) {
        return of(server.wire().send(request(url)), 204);
    }

    static Login of(Response answer, int status) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        return new Login(answer);
    }

    String session() {
        return cookie("JSESSIONID");
    }

    String remembered() {
        return cookie("remember-me");
    }

    /** As {@code name=value}. */
    private String cookie(String name) {
        String pair = answer.headers().stream()
                .filter(line -> line.startsWith("Set-Cookie: " + name + "="))
                .map(line -> line.substring("Set-Cookie: ".length()).split(";", 2)[0])
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " in " + answer.headers()));
        Secrets.keep(pair.substring(name.length() + 1));
        return pair;
    }
}
