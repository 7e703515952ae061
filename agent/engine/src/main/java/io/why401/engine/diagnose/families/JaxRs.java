package io.why401.engine.diagnose.families;

import io.why401.engine.capture.ThrownFacts;
import io.why401.engine.capture.TokenFacts;
import io.why401.engine.diagnose.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JAX-RS 2 to 4: a resource's own {@code NotAuthorizedException}. */
public final class JaxRs implements ExceptionFamily {

    private static final List<String> NOT_AUTHORIZED =
            List.of("jakarta.ws.rs.NotAuthorizedException", "javax.ws.rs.NotAuthorizedException");

    @Override
    public String name() {
        return "jax-rs";
    }

    /** The leaf: web application exceptions of every status are the ordinary way out of a resource. */
    @Override
    public List<String> roots() {
        return NOT_AUTHORIZED;
    }

    @Override
    public @Nullable Reason reasonOf(ThrownFacts thrown, @Nullable TokenFacts token) {
        return thrown.is(NOT_AUTHORIZED.get(0)) || thrown.is(NOT_AUTHORIZED.get(1))
                ? Reason.APPLICATION_DECISION
                : null;
    }
}
