package io.why401.demo.report;

import io.why401.demo.callers.Incident;
import java.util.List;

/**
 * An incident in words, for whom it woke.
 *
 * @param begins what has happened, which nobody knows at that time
 * @param repaired how the demonstration ends it
 * @param ruledOut reasons that one may suspect, and what their absence says
 */
record IncidentWords(String begins, String fault, String action, String repaired, List<RuledOut> ruledOut) {

    record RuledOut(String reason, String says) {}

    static IncidentWords of(Incident incident) {
        return switch (incident) {
            case KEY_ROTATION ->
                new IncidentWords(
                        "The identity provider signs with a new key, and its key set still has the old one alone.",
                        "The identity provider's. The shop fetched the key set anew for these tokens, and their key was not in it.",
                        "Have the new key published; next time before it signs. Nothing is to be restarted here: the next token"
                                + " makes the shop fetch the key set again.",
                        "The new key is published.",
                        List.of(
                                new RuledOut("token_signature_invalid", "no token was forged or altered"),
                                new RuledOut("token_expired", "no token is too old"),
                                new RuledOut("identity_provider_unreachable", "the key set can be fetched")));
            case EXPIRY_WAVE ->
                new IncidentWords(
                        "A new version of the shop's app keeps the token of its login and never renews it.",
                        "The app's. Tokens of the same issuer that others renew are accepted, so no clock is wrong here.",
                        "Have the app renew its token before it expires, or take that version back. Tokens that live longer would"
                                + " only hide it.",
                        "The app's version is taken back.",
                        List.of(
                                new RuledOut("token_not_yet_valid", "no clock is wrong"),
                                new RuledOut("token_key_unknown", "no key was changed"),
                                new RuledOut("token_signature_invalid", "no token was forged or altered")));
            case IDP_DOWN ->
                new IncidentWords(
                        "The identity provider is down when the shop is started again: the shop has no keys.",
                        "Ours, not the callers': their tokens are good. The shop meant 500, and its error page made a 401 of it.",
                        "Bring the identity provider back, or the way to it; the next token makes the shop fetch the keys."
                                + " And permit /error, so that a 500 is seen as one.",
                        "The identity provider answers again.",
                        List.of(
                                new RuledOut("token_key_unknown", "it is not a key that is missing but the whole set"),
                                new RuledOut("token_expired", "no token is too old"),
                                new RuledOut("error_dispatch_denied", "none is left as \"some other error\"")));
            case BAD_DEPLOY ->
                new IncidentWords(
                        "The shop is deployed with the settings of staging: it trusts another issuer.",
                        "Ours. The tokens are what they were before; what the shop wants of them changed with the deployment.",
                        "Take the deployment back, or set shop.issuer to what token.iss says. Nobody has to log in again.",
                        "The deployment is taken back.",
                        List.of(
                                new RuledOut("token_signature_invalid", "the keys fit"),
                                new RuledOut("token_key_unknown", "it is the right key set"),
                                new RuledOut("token_expired", "no token is too old")));
            case BOTS ->
                new IncidentWords(
                        "A scanner looks for what the shop does not have.",
                        "Nobody's. It would be 404 if these paths were not behind the login. Of names that may be files (.php)"
                                + " why401 says credentials_missing, without a route.",
                        "Sleep on. Leave cause wrong_endpoint out of the share that you watch, or stop such paths at the proxy.",
                        "The scanner has moved on.",
                        List.of(
                                new RuledOut("account_locked", "no passwords were tried out"),
                                new RuledOut("token_signature_invalid", "nobody forged a token"),
                                new RuledOut("api_key_rejected", "nobody tried keys")));
            case CORS ->
                new IncidentWords(
                        "The shop's pages move to an address of their own: browsers now ask before each call.",
                        "Ours. Browsers never send a login with that question. The shop refuses it, and the call itself does not"
                                + " come any more.",
                        "Let the chain answer preflights: http.cors(withDefaults()) and a CorsConfigurationSource that names the"
                                + " pages' origin.",
                        "The pages are back at the shop's own address.",
                        List.of(
                                new RuledOut("token_expired", "no customer has to log in again"),
                                new RuledOut("method_not_supported", "the shop has what the pages ask for"),
                                new RuledOut("address_denied", "nobody was refused for where he is")));
        };
    }
}
