package io.why401.engine.diagnose.families;

import io.why401.engine.capture.ThrownFacts;
import io.why401.engine.capture.TokenFacts;
import io.why401.engine.diagnose.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** pac4j 4 to 6. Direct clients log what their authenticators throw and go on without a profile (read in 6.1.0). */
public final class Pac4j implements ExceptionFamily {

    private static final String EXCEPTION = "org.pac4j.core.exception.";

    @Override
    public String name() {
        return "pac4j";
    }

    @Override
    public List<String> roots() {
        return List.of(EXCEPTION + "CredentialsException");
    }

    @Override
    public @Nullable Reason reasonOf(ThrownFacts thrown, @Nullable TokenFacts token) {
        if (thrown.message() != null && thrown.message().startsWith("Wrong prefix for header")) {
            // org.pac4j.core.credentials.extractor.HeaderExtractor
            return Reason.UNSUPPORTED_SCHEME;
        }
        // A token authenticator throws the root class itself, with a text of its own for each check.
        if (!thrown.is(EXCEPTION + "CredentialsException")) {
            return null;
        }
        return token != null ? Reason.TOKEN_REJECTED : Reason.BAD_CREDENTIALS;
    }
}
