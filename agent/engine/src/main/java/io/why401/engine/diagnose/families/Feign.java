package io.why401.engine.diagnose.families;

import io.why401.engine.capture.ThrownFacts;
import io.why401.engine.capture.TokenFacts;
import io.why401.engine.diagnose.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** OpenFeign 10 to 13: another service told this one 401. */
public final class Feign implements ExceptionFamily {

    private static final String UNAUTHORIZED = "feign.FeignException$Unauthorized";

    @Override
    public String name() {
        return "feign";
    }

    /** The leaf, for the same reason as in {@link SpringHttpClients#roots}. */
    @Override
    public List<String> roots() {
        return List.of(UNAUTHORIZED);
    }

    @Override
    public @Nullable Reason reasonOf(ThrownFacts thrown, @Nullable TokenFacts token) {
        return thrown.is(UNAUTHORIZED) ? Reason.UPSTREAM_REJECTED : null;
    }
}
