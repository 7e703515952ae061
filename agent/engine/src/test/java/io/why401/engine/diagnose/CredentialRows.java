package io.why401.engine.diagnose;

import static io.why401.engine.diagnose.Confidence.*;
import static io.why401.engine.diagnose.Reason.*;
import static io.why401.engine.diagnose.RefusalBuilder.refusal;
import static io.why401.engine.diagnose.Rows.*;
import static io.why401.engine.diagnose.Thrown.*;

import io.why401.engine.capture.*;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Reasons about credentials other than tokens and sessions. */
final class CredentialRows {

    private CredentialRows() {}

    static Stream<Arguments> rows() {
        return Stream.of(
                row(CREDENTIALS_MISSING, OBSERVED, refusal().chain("bearer").handedOver(insufficient())),
                row(CREDENTIALS_MISSING, INFERRED, refusal().by(DecidedBy.CONTAINER)),
                row(CREDENTIALS_MISSING, INFERRED, refusal().by(DecidedBy.APPLICATION)),
                row(
                        CREDENTIALS_MISSING,
                        OBSERVED,
                        refusal().sessionChain("form").session(true).handedOver(insufficient())),
                row(
                        CREDENTIALS_MISSING,
                        OBSERVED,
                        refusal()
                                .handedOver(authentication(
                                                "web.authentication.preauth.PreAuthenticatedCredentialsNotFoundException")
                                        .saying("SM_USER header not found in request."))),
                row(
                        CREDENTIALS_IN_URL,
                        PROVEN,
                        refusal().chain("bearer").query("access_token").handedOver(insufficient())),
                row(
                        CREDENTIALS_IN_URL,
                        INFERRED,
                        refusal().chain("basic").query("key").handedOver(insufficient())),
                row(
                        PLACEHOLDER_TOKEN,
                        PROVEN,
                        refusal()
                                .bearer(Tokens.opaque())
                                .chain("bearer")
                                .problem(CredentialProblem.PLACEHOLDER)
                                .handedOver(invalidBearer().over(badJwt().saying("Malformed token")))),
                row(
                        PLACEHOLDER_TOKEN,
                        PROVEN,
                        refusal()
                                .bearer(Tokens.opaque())
                                .foreignChain()
                                .problem(CredentialProblem.PLACEHOLDER)
                                .handedOver(insufficient())),
                row(
                        MALFORMED_HEADER,
                        OBSERVED,
                        bearer().handedOver(authentication("oauth2.core.OAuth2AuthenticationException")
                                .saying("Bearer token is malformed"))),
                row(
                        MALFORMED_HEADER,
                        PROVEN,
                        basic().problem(CredentialProblem.BASIC_NOT_BASE64).handedOver(badCredentials())),
                row(
                        MALFORMED_HEADER,
                        PROVEN,
                        refusal()
                                .ntlm()
                                .chain("bearer")
                                .problem(CredentialProblem.NO_SCHEME)
                                .handedOver(insufficient())),
                row(
                        UNSUPPORTED_SCHEME,
                        PROVEN,
                        refusal().basic().chain("bearer").handedOver(insufficient())),
                row(
                        UNSUPPORTED_SCHEME,
                        PROVEN,
                        refusal().apiKey().chain("basic").handedOver(insufficient())),
                row(
                        UNSUPPORTED_SCHEME,
                        PROVEN,
                        refusal()
                                .presented(Scheme.DPOP, CredentialLocation.AUTHORIZATION)
                                .chain("bearer")
                                .handedOver(insufficient())),
                row(BAD_CREDENTIALS, OBSERVED, basic().handedOver(badCredentials())),
                row(BAD_CREDENTIALS, INFERRED, refusal().basic().by(DecidedBy.CONTAINER)),
                row(API_KEY_REJECTED, INFERRED, refusal().apiKey().by(DecidedBy.APPLICATION)),
                row(
                        API_KEY_REJECTED,
                        OBSERVED,
                        refusal().apiKey().foreignChain().handedOver(badCredentials())),
                row(ACCOUNT_LOCKED, OBSERVED, basic().handedOver(status("LockedException"))),
                row(ACCOUNT_DISABLED, OBSERVED, basic().handedOver(status("DisabledException"))),
                row(ACCOUNT_EXPIRED, OBSERVED, basic().handedOver(status("AccountExpiredException"))),
                row(PASSWORD_EXPIRED, OBSERVED, basic().handedOver(status("CredentialsExpiredException"))),
                row(
                        CLIENT_CERTIFICATE_MISSING,
                        OBSERVED,
                        refusal().chain("x509").handedOver(insufficient())),
                row(
                        CLIENT_CERTIFICATE_REJECTED,
                        INFERRED,
                        refusal()
                                .chain("x509")
                                .presented(Scheme.CLIENT_CERTIFICATE, CredentialLocation.CLIENT_CERTIFICATE)
                                .handedOver(insufficient())));
    }

    private static Thrown status(String name) {
        return authentication("authentication." + name, "authentication.AccountStatusException");
    }
}
