package io.why401.engine.diagnose.families;

import io.why401.engine.capture.ThrownFacts;
import io.why401.engine.capture.TokenFacts;
import io.why401.engine.diagnose.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JAX-RS 2 to 4: the way out of a resource or a filter. It tells where 401 was said and never why. */
public final class JaxRs implements ExceptionFamily {

    @Override
    public String name() {
        return "jax-rs";
    }

    /** The root: {@code new WebApplicationException(401)} is as common as NotAuthorizedException. */
    @Override
    public List<String> roots() {
        return List.of("jakarta.ws.rs.WebApplicationException", "javax.ws.rs.WebApplicationException");
    }

    @Override
    public @Nullable Reason reasonOf(ThrownFacts thrown, @Nullable TokenFacts token) {
        return null;
    }
}
