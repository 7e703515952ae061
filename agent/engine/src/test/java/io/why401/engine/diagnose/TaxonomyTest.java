package io.why401.engine.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TaxonomyTest {

    private static final Map<String, String> TAXONOMY = taxonomy();

    private static Map<String, String> taxonomy() {
        Map<String, String> reasons = new LinkedHashMap<>();
        List.of(
                        "credentials: credentials_missing credentials_in_url placeholder_token malformed_header unsupported_scheme"
                                + " bad_credentials api_key_rejected account_locked account_disabled account_expired password_expired"
                                + " client_certificate_missing client_certificate_rejected",
                        "token_or_session: token_expired token_not_yet_valid token_malformed token_signature_invalid token_key_unknown"
                                + " token_algorithm_rejected token_issuer_mismatch token_audience_mismatch token_type_wrong"
                                + " token_claim_rejected token_inactive token_binding_failed token_rejected session_expired"
                                + " session_superseded remember_me_rejected",
                        "privileges: insufficient_privileges insufficient_authentication",
                        "wrong_endpoint: no_such_route method_not_supported",
                        "misconfiguration: identity_provider_unreachable identity_provider_refused_us user_store_unavailable"
                                + " provider_missing password_encoder_missing verification_key_invalid clock_skew"
                                + " authentication_lost_on_async",
                        "blocked_address: address_denied",
                        "cors: preflight_unauthenticated",
                        "masked_error: error_dispatch_denied csrf_rejected request_rejected",
                        "upstream: upstream_rejected",
                        "handshake: digest_stale dpop_nonce_required negotiate_challenge",
                        "application: application_decision",
                        "unknown: unclassified")
                .forEach(line -> {
                    String cause = line.substring(0, line.indexOf(':'));
                    for (String reason : line.substring(line.indexOf(':') + 2).split(" ", -1)) {
                        reasons.put(reason, cause);
                    }
                });
        return reasons;
    }

    @Test
    void everyReasonOfTheTaxonomyExistsOnceUnderItsCause() {
        Map<String, String> ours = Arrays.stream(Reason.values())
                .collect(Collectors.toMap(Reason::id, reason -> reason.cause().id()));

        assertThat(ours).isEqualTo(TAXONOMY);
    }

    @Test
    void everyCauseHasAReason() {
        assertThat(TAXONOMY.values())
                .containsAll(Arrays.stream(Cause.values()).map(Cause::id).toList());
    }

    @Test
    void everyPreventionOfTheTaxonomyExists() {
        assertThat(Arrays.stream(Prevention.values()).map(Prevention::id))
                .containsExactlyInAnyOrder(
                        "response_hidden_by_cors",
                        "credentials_over_plain_http",
                        "challenge_missing",
                        "token_lifetime_excessive",
                        "token_never_expires");
    }
}
