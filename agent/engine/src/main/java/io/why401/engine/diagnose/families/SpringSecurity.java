package io.why401.engine.diagnose.families;

import static io.why401.engine.diagnose.Reason.*;

import io.why401.engine.capture.ThrownFacts;
import io.why401.engine.capture.TokenFacts;
import io.why401.engine.diagnose.Reason;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Spring Security 5.7 to 7.1. Class names and default texts were read in 6.5.6 and 7.0.6; texts may be localised, so a class decides wherever it can. */
public final class SpringSecurity implements ExceptionFamily {

    static final String P = "org.springframework.security.";

    private static final String AUTHENTICATION = P + "core.AuthenticationException";
    private static final String ACCESS_DENIED = P + "access.AccessDeniedException";
    private static final String INSUFFICIENT = P + "authentication.InsufficientAuthenticationException";
    private static final String NOT_FOUND = P + "authentication.AuthenticationCredentialsNotFoundException";
    private static final String OAUTH2 = P + "oauth2.core.OAuth2AuthenticationException";
    private static final String OAUTH2_CLIENT = P + "oauth2.core.OAuth2AuthorizationException";
    private static final String UNKNOWN_USER = P + "core.userdetails.UsernameNotFoundException";
    private static final String THEFT = P + "web.authentication.rememberme.CookieTheftException";
    private static final String COOKIE = P + "web.authentication.rememberme.InvalidCookieException";
    private static final String REJECTED = P + "web.firewall.RequestRejectedException";
    private static final String SERVER_REJECTED = P + "web.server.firewall.ServerExchangeRejectedException";

    private static final ClassTable TABLE = SpringSecurityTokens.addTo(new ClassTable()
            .read(P + "authentication.BadCredentialsException", (thrown, token) -> ofBadCredentials(thrown))
            .put(UNKNOWN_USER, BAD_CREDENTIALS)
            .put(P + "authentication.password.CompromisedPasswordException", BAD_CREDENTIALS)
            .put(P + "authentication.ott.InvalidOneTimeTokenException", BAD_CREDENTIALS)
            .put(P + "authentication.LockedException", ACCOUNT_LOCKED)
            .put(P + "authentication.DisabledException", ACCOUNT_DISABLED)
            .put(P + "authentication.AccountExpiredException", ACCOUNT_EXPIRED)
            .put(P + "authentication.CredentialsExpiredException", PASSWORD_EXPIRED)
            .read(
                    P + "web.authentication.preauth.PreAuthenticatedCredentialsNotFoundException",
                    (thrown, token) -> ofPreAuthenticated(thrown))
            // "Maximum sessions of 1 for this principal exceeded" is all that the library has it for (5 to 7).
            .put(P + "web.authentication.session.SessionAuthenticationException", SESSION_SUPERSEDED)
            .read(
                    P + "web.authentication.rememberme.RememberMeAuthenticationException",
                    (thrown, token) -> ofRememberMe(thrown))
            .put(P + "web.authentication.www.NonceExpiredException", DIGEST_STALE)
            .put(P + "authentication.ProviderNotFoundException", PROVIDER_MISSING)
            .read(P + "authentication.AuthenticationServiceException", SpringSecurity::ofService)
            .read(
                    P + "authentication.InternalAuthenticationServiceException",
                    (thrown, token) -> ofInternalService(thrown))
            .put(P + "web.csrf.CsrfException", CSRF_REJECTED)
            .put(P + "web.server.csrf.CsrfException", CSRF_REJECTED)
            .put(REJECTED, REQUEST_REJECTED)
            .put(SERVER_REJECTED, REQUEST_REJECTED)
            .read("java.lang.IllegalArgumentException", (thrown, token) -> ofEncoder(thrown))
            .read(
                    "java.lang.IllegalStateException",
                    (thrown, token) -> isKeySetFailure(thrown) ? SpringSecurityTokens.ofService(thrown) : null));

    @Override
    public String name() {
        return "spring-security";
    }

    @Override
    public List<String> roots() {
        return List.of(
                AUTHENTICATION,
                ACCESS_DENIED,
                OAUTH2_CLIENT,
                SpringSecurityTokens.JWT,
                SpringSecurityTokens.INTROSPECTION,
                SpringSecurityTokens.DECODER_INITIALIZATION,
                REJECTED,
                SERVER_REJECTED);
    }

    @Override
    public Map<String, Map<String, String>> details() {
        Map<String, String> error = Map.of("error", "getError.getErrorCode", "description", "getError.getDescription");
        return Map.of(
                OAUTH2,
                error,
                OAUTH2_CLIENT,
                error,
                SpringSecurityTokens.VALIDATION,
                Map.of("errors", "getErrors.getDescription"));
    }

    /** They print the cookie and the signature expected of it, the CSRF token, or the header value that was refused. */
    @Override
    public Set<String> silentTypes() {
        return Set.of(
                COOKIE,
                P + "web.csrf.InvalidCsrfTokenException",
                P + "web.server.csrf.CsrfException",
                REJECTED,
                SERVER_REJECTED);
    }

    @Override
    public @Nullable Reason reasonOf(ThrownFacts thrown, @Nullable TokenFacts token) {
        return TABLE.reasonOf(thrown, token);
    }

    @Override
    public List<Reason> furtherReasons(ThrownFacts thrown) {
        return SpringSecurityTokens.furtherReasons(thrown);
    }

    @Override
    public boolean isGeneric(ThrownFacts thrown) {
        return thrown.is(INSUFFICIENT) || thrown.is(NOT_FOUND) || isDenial(thrown);
    }

    /** Access was denied by a rule, whoever the caller is: not the CSRF failures, which share the class. */
    public static boolean isDenial(ThrownFacts thrown) {
        return thrown.is(ACCESS_DENIED)
                && !thrown.is(P + "web.csrf.CsrfException")
                && !thrown.is(P + "web.server.csrf.CsrfException");
    }

    /** The rule asked for more than the caller's authentication is worth. */
    public static boolean isInsufficient(ThrownFacts thrown) {
        return thrown.is(INSUFFICIENT);
    }

    /** "Could not obtain the keys" (NimbusReactiveJwtDecoder, 5.7 to 7.1), which is no AuthenticationException and becomes a 500. */
    public static boolean isKeySetFailure(ThrownFacts thrown) {
        return thrown.is("java.lang.IllegalStateException") && Texts.says(thrown, "Could not obtain the keys");
    }

    /** No user of that name, said before it is known whether the caller may hear so. */
    public static boolean isUnknownUser(ThrownFacts thrown) {
        return thrown.is(UNKNOWN_USER);
    }

    /** A remember-me cookie came that had been used before: the one of these failures that is not swallowed. */
    public static boolean isCookieTheft(ThrownFacts thrown) {
        return thrown.is(THEFT);
    }

    /** "Autologin failed due to data access problem" (PersistentTokenBasedRememberMeServices, 5 to 7). */
    private static Reason ofRememberMe(ThrownFacts thrown) {
        return Texts.says(thrown, "data access problem") ? USER_STORE_UNAVAILABLE : REMEMBER_ME_REJECTED;
    }

    private static Reason ofBadCredentials(ThrownFacts thrown) {
        // "Empty …", "Invalid …", "Failed to decode basic authentication token" (BasicAuthenticationConverter, 5.2 to
        // 7); digest: 5 to 7.
        if (Texts.says(thrown, "basic authentication token") || Texts.says(thrown, "Missing mandatory digest value")) {
            return MALFORMED_HEADER;
        }
        // "Failed to parse client certificate" (7), "No matching pattern was found in subject DN: …" (5 to 7).
        if (Texts.says(thrown, "client certificate") || Texts.says(thrown, "found in subject DN")) {
            return CLIENT_CERTIFICATE_REJECTED;
        }
        return BAD_CREDENTIALS;
    }

    /** "X header not found in request." names a header that a gateway sets; the other filters stand for container or certificate logins. */
    private static @Nullable Reason ofPreAuthenticated(ThrownFacts thrown) {
        return Texts.says(thrown, "header not found") ? CREDENTIALS_MISSING : CLIENT_CERTIFICATE_MISSING;
    }

    private static Reason ofService(ThrownFacts thrown, @Nullable TokenFacts token) {
        // "Authentication method not supported: GET" (UsernamePasswordAuthenticationFilter, 5 to 7).
        if (Texts.says(thrown, "Authentication method not supported")) {
            return METHOD_NOT_SUPPORTED;
        }
        boolean aboutTokens = token != null
                || Texts.has(thrown, SpringSecurityTokens.JWT)
                || Texts.has(thrown, SpringSecurityTokens.INTROSPECTION)
                || keySetBelow(thrown);
        boolean aboutUsers = UserStores.componentBelow(thrown) != null || encoderBelow(thrown);
        return aboutTokens && !aboutUsers ? SpringSecurityTokens.ofService(thrown) : ofInternalService(thrown);
    }

    /** The name says that a service failed, not which: providers of the application's wrap whatever they catch in it. */
    private static Reason ofInternalService(ThrownFacts thrown) {
        if (SpringHttpClients.refusedUs(thrown)) {
            return IDENTITY_PROVIDER_REFUSED_US;
        }
        return encoderBelow(thrown) ? PASSWORD_ENCODER_MISSING : USER_STORE_UNAVAILABLE;
    }

    private static boolean keySetBelow(ThrownFacts thrown) {
        for (ThrownFacts cause = thrown.cause(); cause != null; cause = cause.cause()) {
            if (isKeySetFailure(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean encoderBelow(ThrownFacts thrown) {
        for (ThrownFacts cause = thrown.cause(); cause != null; cause = cause.cause()) {
            if (ofEncoder(cause) != null) {
                return true;
            }
        }
        return false;
    }

    /** DelegatingPasswordEncoder: the first text 5.7 to 6.4, the second 6.2 to 6.4, the other three 6.5 to 7. */
    private static @Nullable Reason ofEncoder(ThrownFacts thrown) {
        boolean encoder = Texts.says(thrown, "There is no PasswordEncoder mapped")
                || Texts.says(thrown, "a password with no PasswordEncoder")
                || Texts.says(thrown, "There is no password encoder mapped")
                || Texts.says(thrown, "there is no default password encoder")
                || Texts.says(thrown, "The name of the password encoder");
        return encoder ? PASSWORD_ENCODER_MISSING : null;
    }
}
