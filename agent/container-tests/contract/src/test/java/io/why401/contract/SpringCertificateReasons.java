package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.contract.harness.Request;

/** X.509 of Spring Security's: its filter swallows what the user lookup throws, and leaves the refusal to the rules. */
interface SpringCertificateReasons extends CertificateReasons {

    @Override
    default void openThePort() {
        assertThat(server().wire().send(Request.get("/open/certificates")).status())
                .isEqualTo(200);
    }

    @Override
    default String confidence() {
        return "observed";
    }
}
