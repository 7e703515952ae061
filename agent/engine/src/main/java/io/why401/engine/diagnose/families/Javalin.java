package io.why401.engine.diagnose.families;

import io.why401.engine.capture.ThrownFacts;
import io.why401.engine.capture.TokenFacts;
import io.why401.engine.diagnose.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Javalin 4 to 7: thrown by a handler of any kind, it tells where 401 was said and never why. */
public final class Javalin implements ExceptionFamily {

    @Override
    public String name() {
        return "javalin";
    }

    /** The leaf: its siblings for other statuses are the ordinary way out of a handler. */
    @Override
    public List<String> roots() {
        return List.of("io.javalin.http.UnauthorizedResponse");
    }

    @Override
    public @Nullable Reason reasonOf(ThrownFacts thrown, @Nullable TokenFacts token) {
        return null;
    }
}
