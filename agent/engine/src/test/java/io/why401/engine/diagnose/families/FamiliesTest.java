package io.why401.engine.diagnose.families;

import static io.why401.engine.diagnose.Reason.*;
import static io.why401.engine.diagnose.Thrown.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.why401.engine.diagnose.Reason;
import io.why401.engine.diagnose.Thrown;
import io.why401.engine.diagnose.Tokens;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FamiliesTest {

    private static Arguments row(String name, Reason reason, Thrown thrown) {
        return argumentSet(name, reason, thrown);
    }

    static Stream<Arguments> exceptions() {
        return Stream.of(
                row("feign", UPSTREAM_REJECTED, thrown("feign.FeignException$Unauthorized")),
                row(
                        "web client",
                        UPSTREAM_REJECTED,
                        thrown(
                                "org.springframework.web.reactive.function.client.WebClientResponseException$Unauthorized")),
                row("shiro, password", BAD_CREDENTIALS, thrown("org.apache.shiro.authc.IncorrectCredentialsException")),
                row("shiro, user", BAD_CREDENTIALS, thrown("org.apache.shiro.authc.UnknownAccountException")),
                row("shiro, disabled", ACCOUNT_DISABLED, thrown("org.apache.shiro.authc.DisabledAccountException")),
                row("shiro, attempts", ACCOUNT_LOCKED, thrown("org.apache.shiro.authc.ExcessiveAttemptsException")),
                row("shiro, expired", PASSWORD_EXPIRED, thrown("org.apache.shiro.authc.ExpiredCredentialsException")),
                row("pac4j, token", TOKEN_REJECTED, thrown("org.pac4j.core.exception.CredentialsException")),
                row(
                        "pac4j, scheme",
                        UNSUPPORTED_SCHEME,
                        thrown("org.pac4j.core.exception.CredentialsException")
                                .saying("Wrong prefix for header: Authorization")),
                row("login", BAD_CREDENTIALS, thrown("jakarta.servlet.ServletException")),
                row("resolver's issuer", TOKEN_ISSUER_MISMATCH, invalidBearer().saying("Invalid issuer")),
                row(
                        "DPoP token as bearer",
                        TOKEN_BINDING_FAILED,
                        authentication("oauth2.core.OAuth2AuthenticationException")
                                .saying("Invalid bearer token")
                                .detail("error", "invalid_token")),
                row(
                        "DPoP without proof",
                        TOKEN_BINDING_FAILED,
                        authentication("oauth2.core.OAuth2AuthenticationException")
                                .saying("DPoP proof is missing or invalid.")
                                .detail("error", "invalid_request")),
                row(
                        "DPoP header broken",
                        MALFORMED_HEADER,
                        authentication("oauth2.core.OAuth2AuthenticationException")
                                .saying("DPoP access token is malformed.")
                                .detail("error", "invalid_token")),
                row("Keycloak's typ", TOKEN_TYPE_WRONG, invalidJwt("The typ claim is not valid")),
                row("Cognito's token_use", TOKEN_TYPE_WRONG, invalidJwt("The token_use claim is not valid")),
                row(
                        "our client refused",
                        IDENTITY_PROVIDER_REFUSED_US,
                        thrown(SS + "oauth2.core.OAuth2AuthorizationException").detail("error", "invalid_client")),
                row(
                        "introspection refused us",
                        IDENTITY_PROVIDER_REFUSED_US,
                        thrown(SS + "oauth2.server.resource.introspection.OAuth2IntrospectionException")
                                .saying("Introspection endpoint responded with 401 UNAUTHORIZED")),
                row(
                        "introspection down",
                        IDENTITY_PROVIDER_UNREACHABLE,
                        thrown(SS + "oauth2.server.resource.introspection.OAuth2IntrospectionException")
                                .over(thrown("java.net.ConnectException"))),
                row(
                        "encoder, old text",
                        PASSWORD_ENCODER_MISSING,
                        thrown("java.lang.IllegalArgumentException")
                                .saying("There is no PasswordEncoder mapped for the id \"null\"")),
                row(
                        "basic not base64",
                        MALFORMED_HEADER,
                        badCredentials().saying("Failed to decode basic authentication token")),
                row(
                        "certificate pattern",
                        CLIENT_CERTIFICATE_REJECTED,
                        badCredentials().saying("No matching pattern was found in subject DN: x")),
                row(
                        "certificate missing",
                        CLIENT_CERTIFICATE_MISSING,
                        authentication("web.authentication.preauth.PreAuthenticatedCredentialsNotFoundException")
                                .saying("SSL_CLIENT_S_DN variable not found in request.")),
                row("localised text", BAD_CREDENTIALS, badCredentials().saying("Ungültige Anmeldedaten")));
    }

    @ParameterizedTest
    @MethodSource("exceptions")
    void tellsTheReason(Reason reason, Thrown thrown) {
        assertThat(ExceptionFamilies.reasonOf(thrown.facts(), Tokens.good())).isEqualTo(reason);
    }

    static Stream<Thrown> silent() {
        return Stream.of(
                insufficient(),
                denied(),
                authentication("authentication.AuthenticationCredentialsNotFoundException"),
                authentication("com.acme.OwnException"),
                thrown("java.lang.IllegalArgumentException").saying("x must not be null"),
                thrown("org.springframework.web.server.ResponseStatusException").saying("404 NOT_FOUND"),
                thrown("jakarta.servlet.ServletException").over(thrown("com.acme.Anything")),
                thrown("jakarta.ws.rs.NotAuthorizedException"),
                thrown("javax.ws.rs.NotAuthorizedException"),
                thrown("io.javalin.http.UnauthorizedResponse"),
                thrown("com.acme.Anything"));
    }

    @ParameterizedTest
    @MethodSource("silent")
    void saysNothingOfExceptionsThatSayNothing(Thrown thrown) {
        assertThat(ExceptionFamilies.reasonOf(thrown.facts(), null)).isNull();
    }

    @Test
    void witnessesNoClassOfTheJdk() {
        assertThat(ExceptionFamilies.ALL)
                .allSatisfy(family -> assertThat(family.roots()).noneMatch(root -> root.startsWith("java.")));
        assertThat(ExceptionFamilies.ALL.stream()
                        .filter(family -> family.roots().isEmpty()))
                .as("witnessed by its container's hooks")
                .singleElement()
                .isInstanceOf(ServletLogin.class);
    }

    @Test
    void namesAndRootsAreThereOnce() {
        assertThat(ExceptionFamilies.ALL).extracting(ExceptionFamily::name).doesNotHaveDuplicates();
        assertThat(ExceptionFamilies.ALL.stream().flatMap(family -> family.roots().stream()))
                .doesNotHaveDuplicates();
    }

    @Test
    void csrfFailuresAreNoDenials() {
        var csrf = thrown(SS + "web.csrf.CsrfException", SS + "access.AccessDeniedException")
                .facts();

        assertThat(SpringSecurity.isDenial(csrf)).isFalse();
        assertThat(ExceptionFamilies.reasonOf(csrf, null)).isEqualTo(CSRF_REJECTED);
    }
}
