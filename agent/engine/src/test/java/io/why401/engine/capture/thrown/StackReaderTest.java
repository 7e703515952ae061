package io.why401.engine.capture.thrown;

import static io.why401.engine.capture.thrown.Fixtures.below;
import static org.assertj.core.api.Assertions.assertThat;

import io.why401.engine.capture.DecidedBy;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StackReaderTest {

    private static final String RESPONSE = "org.apache.catalina.connector.Response";
    private static final String SERVLET = "jakarta.servlet.http.HttpServlet";

    private final StackReader reader = new StackReader();

    @ParameterizedTest
    @CsvSource({
        "org.springframework.security.web.authentication.HttpStatusEntryPoint, commence, SECURITY",
        "org.apache.shiro.web.filter.authc.BasicHttpAuthenticationFilter, sendChallenge, SECURITY",
        "org.apache.catalina.authenticator.BasicAuthenticator, doAuthenticate, CONTAINER",
        "com.acme.KeyFilter, doFilter, APPLICATION",
        "org.springframework.web.servlet.mvc.annotation.ResponseStatusExceptionResolver, resolve, APPLICATION"
    })
    void saysWhichPartOfTheServiceSetTheStatus(String className, String method, DecidedBy decidedBy) {
        StackReader.Seen seen = seen(() -> below(className, method, () -> below(RESPONSE, "sendError", reader::read)));

        assertThat(seen.decidedBy()).isEqualTo(decidedBy);
    }

    @Test
    void looksThroughTheWrappersOfTheResponse() {
        StackReader.Seen seen = seen(() -> below(
                "com.acme.KeyFilter",
                "doFilter",
                () -> below(
                        "com.acme.LoggingResponse", "setStatus", () -> below(RESPONSE, "setStatus", reader::read))));

        assertThat(seen.className()).isEqualTo("com.acme.KeyFilter");
        assertThat(seen.method()).isEqualTo("doFilter");
        assertThat(seen.frames()).startsWith("com.acme.KeyFilter.doFilter");
    }

    @Test
    void namesTheApplicationsFramesAroundALibrarysDecision() {
        StackReader.Seen seen = seen(() -> below(
                "com.acme.Outer",
                "doFilter",
                () -> below(
                        "com.acme.Inner",
                        "doFilter",
                        () -> below(
                                "org.springframework.security.web.authentication.HttpStatusEntryPoint",
                                "commence",
                                reader::read))));

        assertThat(seen.decidedBy()).isEqualTo(DecidedBy.SECURITY);
        assertThat(seen.className()).isEqualTo("com.acme.Inner");
        assertThat(seen.frames()).startsWith("com.acme.Inner.doFilter", "com.acme.Outer.doFilter");
    }

    @ParameterizedTest
    @CsvSource({
        "com.acme.Chains, lambda$chain$0, true",
        "com.acme.Ended, onExpiredSessionDetected, true",
        "org.springframework.security.web.FilterChainProxy$VirtualFilterChain, doFilter, false"
    })
    void tellsTheStrategyForEndedSessionsFromTheChain(String className, String method, boolean superseded) {
        StackReader.Seen seen = seen(() -> below(
                "org.springframework.security.web.session.ConcurrentSessionFilter",
                "doFilter",
                () -> below(className, method, () -> below(RESPONSE, "setStatus", reader::read))));

        assertThat(seen.superseded()).isEqualTo(superseded);
    }

    @Test
    void knowsThatAServletWasReached() {
        Supplier<Object> refuse = () -> below("com.acme.Api", "doGet", reader::read);

        assertThat(seen(() -> below(SERVLET, "service", refuse)).inHandler()).isTrue();
        assertThat(seen(refuse).inHandler()).isFalse();
        assertThat(seen(() -> below(SERVLET, "init", refuse)).inHandler()).isFalse();
    }

    @Test
    void showsEightFramesAndWalksNoDeeper() {
        Supplier<Object> stack = reader::read;
        for (int i = 0; i < 40; i++) {
            Supplier<Object> inner = stack;
            String className = "com.acme.Level" + i;
            stack = () -> below(className, "call", inner);
        }

        StackReader.Seen seen = seen(stack);

        assertThat(seen.frames())
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(8)
                .first()
                .isEqualTo("com.acme.Level0.call");
    }

    /** What a reader below the given frames saw; the JDK's reflection frames between them belong to no part. */
    private static StackReader.Seen seen(Supplier<Object> stack) {
        return (StackReader.Seen) stack.get();
    }
}
