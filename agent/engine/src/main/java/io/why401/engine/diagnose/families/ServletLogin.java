package io.why401.engine.diagnose.families;

import io.why401.engine.capture.ThrownFacts;
import io.why401.engine.capture.TokenFacts;
import io.why401.engine.diagnose.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code HttpServletRequest.login} (Servlet 3 to 6) fails with a plain ServletException. Its class says nothing, and where it
 * was built is hidden behind the application's frame; but only a failed login is witnessed, and it has no cause.
 */
public final class ServletLogin implements ExceptionFamily {

    private static final List<String> TYPES =
            List.of("jakarta.servlet.ServletException", "javax.servlet.ServletException");

    @Override
    public String name() {
        return "servlet-login";
    }

    /** None: the application wraps everything in such an exception. The container's hooks witness the ones that count. */
    @Override
    public List<String> roots() {
        return List.of();
    }

    /** An error page may be about such an exception, too: there the masked error comes before any refused credential. */
    @Override
    public @Nullable Reason reasonOf(ThrownFacts thrown, @Nullable TokenFacts token) {
        return TYPES.contains(thrown.type()) && thrown.cause() == null ? Reason.BAD_CREDENTIALS : null;
    }
}
