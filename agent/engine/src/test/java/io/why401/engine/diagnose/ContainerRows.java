package io.why401.engine.diagnose;

import static io.why401.engine.diagnose.Confidence.*;
import static io.why401.engine.diagnose.Reason.*;
import static io.why401.engine.diagnose.RefusalBuilder.refusal;
import static io.why401.engine.diagnose.Rows.*;

import io.why401.engine.capture.*;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Reasons of a container's own login. */
final class ContainerRows {

    private ContainerRows() {}

    static Stream<Arguments> rows() {
        return Stream.of(
                row(CREDENTIALS_MISSING, INFERRED, refusal().constraint("basic", null)),
                row(CREDENTIALS_MISSING, INFERRED, refusal().reached().constraint("basic", null)),
                row(CREDENTIALS_MISSING, OBSERVED, refusal().constraint("form", ContainerReason.LOGIN_WANTED)),
                row(
                        BAD_CREDENTIALS,
                        OBSERVED,
                        refusal().basic().constraint("basic", ContainerReason.CREDENTIALS_REFUSED)),
                row(ACCOUNT_LOCKED, OBSERVED, refusal().basic().constraint("basic", ContainerReason.ACCOUNT_LOCKED)),
                row(
                        USER_STORE_UNAVAILABLE,
                        OBSERVED,
                        refusal().basic().constraint("basic", ContainerReason.USER_STORE_UNAVAILABLE)),
                row(CSRF_REJECTED, OBSERVED, refusal().constraint("basic", ContainerReason.CSRF_REJECTED)),
                row(CLIENT_CERTIFICATE_MISSING, INFERRED, refusal().constraint("client_certificate", null)),
                row(
                        CLIENT_CERTIFICATE_REJECTED,
                        INFERRED,
                        refusal()
                                .presented(Scheme.CLIENT_CERTIFICATE, CredentialLocation.CLIENT_CERTIFICATE)
                                .constraint("client_certificate", null)),
                row(
                        DIGEST_STALE,
                        OBSERVED,
                        refusal()
                                .presented(Scheme.DIGEST, CredentialLocation.AUTHORIZATION)
                                .constraint("digest", null)
                                .challenge("Digest", Map.of("stale", "true"))),
                row(
                        BAD_CREDENTIALS,
                        INFERRED,
                        refusal()
                                .presented(Scheme.DIGEST, CredentialLocation.AUTHORIZATION)
                                .constraint("digest", null)
                                .challenge("Digest", Map.of("stale", "false"))));
    }
}
