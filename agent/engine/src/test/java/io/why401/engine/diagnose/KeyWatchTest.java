package io.why401.engine.diagnose;

import static io.why401.engine.diagnose.RefusalBuilder.NOW;
import static io.why401.engine.diagnose.RefusalBuilder.refusal;
import static io.why401.engine.diagnose.Thrown.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.why401.engine.capture.DecidedBy;
import io.why401.engine.capture.Refusal;
import io.why401.engine.capture.TokenFacts;
import org.junit.jupiter.api.Test;

class KeyWatchTest {

    private final Diagnostician diagnostician = new Diagnostician();

    private static TokenFacts token(String algorithm, String key) {
        return Tokens.jwt(algorithm, key, NOW.minusSeconds(60), NOW.plusSeconds(540));
    }

    private void expired(String algorithm, String key) {
        diagnostician.diagnose(refusal()
                .bearer(token(algorithm, key))
                .chain("bearer")
                .handedOver(invalidBearer().over(invalidJwt("Jwt expired at 2026-05-01T11:54:58Z")))
                .build());
    }

    private Diagnosis keyOrAlgorithm(String algorithm, String key) {
        return diagnostician.diagnose(refusal()
                .bearer(token(algorithm, key))
                .chain("bearer")
                .handedOver(
                        invalidBearer()
                                .over(
                                        badJwt().over(
                                                        thrown("com.nimbusds.jose.proc.BadJOSEException")
                                                                .saying(
                                                                        "Signed JWT rejected: Another algorithm expected, or no matching key(s) found"))))
                .build());
    }

    @Test
    void blamesTheAlgorithmWhereTheKeyWasGoodWithAnother() {
        expired("RS256", "k1");

        Diagnosis diagnosis = keyOrAlgorithm("RS512", "k1");

        assertThat(diagnosis.reason()).isEqualTo(Reason.TOKEN_ALGORITHM_REJECTED);
        assertThat(diagnosis.confidence()).isEqualTo(Confidence.INFERRED);
        assertThat(diagnosis.findings()).doesNotContain(Reason.TOKEN_KEY_UNKNOWN);
        assertThat(diagnosis.evidence()).contains("key k1 is known with RS256 (refusals before this one)");
    }

    /** After a rotation the old key is unknown, though it was good once. */
    @Test
    void blamesTheKeyWhereTheAlgorithmIsTheSame() {
        expired("RS256", "k1");

        assertThat(keyOrAlgorithm("RS256", "k1").reason()).isEqualTo(Reason.TOKEN_KEY_UNKNOWN);
        assertThat(keyOrAlgorithm("RS512", "k2").reason()).isEqualTo(Reason.TOKEN_KEY_UNKNOWN);
    }

    private Diagnosis badSignature(Thrown thrown, String key) {
        return diagnostician.diagnose(refusal()
                .bearer(token("RS256", key))
                .chain("bearer")
                .handedOver(thrown)
                .build());
    }

    @Test
    void blamesTheKeyWhereTheLibraryTriesOneForAllAndOnlyOthersWereGood() {
        Diagnosis before = badSignature(jjwt("SignatureException"), "k9");
        expired("RS256", "k1");

        Diagnosis after = badSignature(jjwt("SignatureException"), "k9");

        assertThat(before.reason()).isEqualTo(Reason.TOKEN_SIGNATURE_INVALID);
        assertThat(after.reason()).isEqualTo(Reason.TOKEN_KEY_UNKNOWN);
        assertThat(after.confidence()).isEqualTo(Confidence.INFERRED);
        assertThat(after.findings()).contains(Reason.TOKEN_SIGNATURE_INVALID);
        assertThat(after.evidence()).contains("key k9 was never good, key k1 was (refusals before this one)");
    }

    /** Nimbus' processors have looked the key up by then. */
    @Test
    void leavesABadSignatureWhereTheKeyWasGoodOrFound() {
        expired("RS256", "k1");

        assertThat(badSignature(jjwt("SignatureException"), "k1").reason()).isEqualTo(Reason.TOKEN_SIGNATURE_INVALID);
        assertThat(badSignature(thrown("com.nimbusds.jose.proc.BadJWSException"), "k9")
                        .reason())
                .isEqualTo(Reason.TOKEN_SIGNATURE_INVALID);
    }

    @Test
    void doesNotRememberWhatNobodyVerified() {
        diagnostician.diagnose(
                refusal().bearer(Tokens.expired()).by(DecidedBy.APPLICATION).build());

        assertThat(keyOrAlgorithm("RS512", "k1").reason()).isEqualTo(Reason.TOKEN_KEY_UNKNOWN);
    }

    @Test
    void keepsAFewKeysAndOfThemTheLatest() {
        KeyWatch watch = new KeyWatch();
        for (int i = 0; i < 1000; i++) {
            Refusal refusal = refusal().bearer(token("RS256", "k" + i)).build();
            watch.reconsider(Verdict.observed(Reason.TOKEN_EXPIRED, "expired (test)"), refusal, Sightings.of(refusal));
        }

        assertThat(watch.keys()).isEqualTo(KeyWatch.MAX_KEYS);
        assertThat(unknown(watch, "k999").reason()).isEqualTo(Reason.TOKEN_ALGORITHM_REJECTED);
        assertThat(unknown(watch, "k0").reason()).isEqualTo(Reason.TOKEN_KEY_UNKNOWN);
    }

    private static Verdict unknown(KeyWatch watch, String key) {
        Refusal refusal = refusal().bearer(token("RS512", key)).build();
        return watch.reconsider(
                Verdict.observed(Reason.TOKEN_KEY_UNKNOWN, "unknown (test)"), refusal, Sightings.of(refusal));
    }
}
