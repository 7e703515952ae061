package io.why401.engine.capture.credential;

import io.why401.engine.capture.redact.Fingerprints;
import io.why401.engine.capture.redact.Text;
import io.why401.engine.settings.Settings.SubjectMode;
import org.jspecify.annotations.Nullable;

/** User names and token subjects as {@code why401.identify.subjects} says. */
final class Subjects {

    private static final int MAX = 100;

    private Subjects() {}

    static @Nullable String shown(@Nullable String subject, SubjectMode mode, Fingerprints fingerprints) {
        return switch (mode) {
            case OFF -> null;
            case PLAIN -> Text.capped(subject, MAX);
            case HASH -> fingerprints.of(subject);
        };
    }
}
