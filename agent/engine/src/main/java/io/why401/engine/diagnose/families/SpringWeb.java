package io.why401.engine.diagnose.families;

import io.why401.engine.capture.ThrownFacts;
import io.why401.engine.capture.TokenFacts;
import io.why401.engine.diagnose.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Spring Framework 5 to 7: a handler's own {@code ResponseStatusException} with 401. */
public final class SpringWeb implements ExceptionFamily {

    private static final String RESPONSE_STATUS = "org.springframework.web.server.ResponseStatusException";

    @Override
    public String name() {
        return "spring-web";
    }

    @Override
    public List<String> roots() {
        return List.of(RESPONSE_STATUS);
    }

    /** The message starts with the status: {@code 401 UNAUTHORIZED "reason"} (5 to 7); the getter was renamed between 5 and 6. */
    @Override
    public @Nullable Reason reasonOf(ThrownFacts thrown, @Nullable TokenFacts token) {
        String message = thrown.message();
        return thrown.is(RESPONSE_STATUS) && message != null && message.startsWith("401")
                ? Reason.APPLICATION_DECISION
                : null;
    }
}
