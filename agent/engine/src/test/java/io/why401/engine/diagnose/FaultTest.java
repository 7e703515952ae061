package io.why401.engine.diagnose;

import static io.why401.engine.diagnose.Rows.basic;
import static io.why401.engine.diagnose.Rows.bearer;
import static io.why401.engine.diagnose.Thrown.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.why401.engine.capture.ContainerReason;
import io.why401.engine.capture.Refusal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FaultTest {

    private static Thrown service(String... names) {
        return authentication(
                names.length > 0 ? names : new String[] {"authentication.AuthenticationServiceException"});
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                seen(service().over(thrown("java.sql.SQLException")), "user_store_unavailable database"),
                seen(
                        service()
                                .over(thrown("org.springframework.dao.DataAccessException")
                                        .over(thrown(
                                                "javax.naming.CommunicationException",
                                                "javax.naming.NamingException"))),
                        "user_store_unavailable directory"),
                seen(service().over(thrown("java.lang.IllegalStateException")), "user_store_unavailable user_lookup"),
                seen(service("authentication.ProviderNotFoundException"), "provider_missing authentication_manager"),
                seen(
                        thrown(SS + "oauth2.server.resource.introspection.OAuth2IntrospectionException"),
                        "identity_provider_unreachable introspection"),
                seen(
                        thrown("com.nimbusds.jose.KeySourceException", "com.nimbusds.jose.JOSEException"),
                        "identity_provider_unreachable key_set"),
                seen(
                        thrown(SS + "oauth2.jwt.JwtDecoderInitializationException"),
                        "identity_provider_unreachable discovery"),
                seen(
                        thrown("java.lang.IllegalArgumentException").saying("There is no PasswordEncoder mapped for"),
                        "password_encoder_missing password_encoder"));
    }

    private static Arguments seen(Thrown thrown, String fault) {
        return argumentSet(fault, thrown, fault);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void isConceivableOfItsClassAlone(Thrown thrown, String fault) {
        assertThat(Fault.isConceivable(thrown.facts().lineage())).as(fault).isTrue();
    }

    @Test
    void isInconceivableOfAnOrdinaryRefusal() {
        assertThat(Stream.of(badCredentials(), denied(), insufficient(), jjwt("ExpiredJwtException"), unauthorized()))
                .noneMatch(thrown -> Fault.isConceivable(thrown.facts().lineage()));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void namesKindAndComponent(Thrown thrown, String fault) {
        assertThat(Fault.of(List.of(), List.of(thrown.facts())))
                .extracting(seen -> seen.kind().id() + " " + seen.component())
                .containsExactly(fault);
    }

    @Test
    void takesNoOrdinaryRefusalForAFault() {
        assertThat(Fault.of(List.of(badCredentials().facts()), List.of(denied().facts())))
                .isEmpty();
    }

    /** ProviderManager's parent builds one for every wrong password. */
    @Test
    void takesNoProviderThatWasAskedInVainForAFault() {
        assertThat(Fault.of(
                        List.of(),
                        List.of(
                                badCredentials().facts(),
                                service("authentication.ProviderNotFoundException")
                                        .facts())))
                .isEmpty();
    }

    @Test
    void isThatOfTheDiagnosisFor401s() {
        Refusal refusal = basic().handedOver(service("authentication.InternalAuthenticationServiceException")
                        .over(thrown("java.sql.SQLException")))
                .build();

        assertThat(Fault.of(refusal, new Diagnostician().diagnose(refusal)))
                .containsExactly(new Fault(Reason.USER_STORE_UNAVAILABLE, "database"));
    }

    @Test
    void knowsTheContainersUserStoreToo() {
        Refusal refusal = basic().constraint("basic", ContainerReason.USER_STORE_UNAVAILABLE)
                .build();

        assertThat(Fault.of(refusal, new Diagnostician().diagnose(refusal)))
                .containsExactly(new Fault(Reason.USER_STORE_UNAVAILABLE, "user_lookup"));
    }

    @Test
    void isNoneOfTheClients() {
        Refusal refusal = bearer().handedOver(invalidBearer()).build();

        assertThat(Fault.of(refusal, new Diagnostician().diagnose(refusal))).isEmpty();
    }
}
