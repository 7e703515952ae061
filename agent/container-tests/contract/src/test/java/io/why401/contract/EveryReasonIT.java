package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.why401.contract.harness.Reached;
import io.why401.contract.harness.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every reason that there is has come out of a real request on every line of Spring Security, but for what a line cannot do. It
 * runs last, and holds only when all have run: not for a single class of them.
 */
@Order(Integer.MAX_VALUE)
final class EveryReasonIT {

    private static final Path REASONS = Path.of("../../docs/reasons.md");

    private static final Set<String> NEVER_PRIMARY = Set.of(
            "response_hidden_by_cors",
            "credentials_over_plain_http",
            "challenge_missing",
            "token_lifetime_excessive",
            "token_never_expires");

    /** A Spring Boot line, and what its Spring Security does not do. */
    private enum Line {
        /** Proofs came with 6.4 and 6.5; no dispatch is authorized but the first, so no error page masks anything. */
        SECURITY_5_7(
                Server.BOOT_2_7,
                Boot27IT.class,
                "token_binding_failed",
                "dpop_nonce_required",
                "error_dispatch_denied",
                "request_rejected",
                "authentication_lost_on_async"),
        SECURITY_6_2(Server.BOOT_3_2, Boot32IT.class, "token_binding_failed", "dpop_nonce_required"),
        SECURITY_6_5(Server.BOOT_3_5, SpringReasonsBoot35IT.class),
        SECURITY_7_0(Server.BOOT_4_0, SpringReasonsBoot40IT.class),
        SECURITY_7_1(Server.BOOT_4_1, Boot41IT.class);

        private final Server server;
        private final Class<?> tests;

        @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
        private final Set<String> beyondIt;

        Line(Server server, Class<?> tests, String... beyondIt) {
            this.server = server;
            this.tests = tests;
            this.beyondIt = Set.of(beyondIt);
        }

        private boolean leftOut() {
            return tests.isAnnotationPresent(LongTail.class)
                    && "long-tail".equals(System.getProperty("why401.left-out"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void isReached(Line line) throws IOException {
        assumeFalse(line.leftOut(), "its tests belong to the long tail");

        Set<String> missing = all();
        missing.removeAll(NEVER_PRIMARY);
        missing.removeAll(Reached.on(line.server));

        assertThat(missing).containsExactlyInAnyOrderElementsOf(line.beyondIt);
    }

    private static Set<String> all() throws IOException {
        Set<String> all = Pattern.compile("(?m)^## ([a-z_]+)$")
                .matcher(Files.readString(REASONS))
                .results()
                .map(heading -> heading.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(all).contains("credentials_missing", "unclassified");
        return all;
    }
}
