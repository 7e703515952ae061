package io.why401.engine.diagnose.families;

import io.why401.engine.capture.ThrownFacts;
import io.why401.engine.capture.TokenFacts;
import io.why401.engine.diagnose.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every library whose exceptions are understood. A new one is one file and one line here. */
public final class ExceptionFamilies {

    public static final List<ExceptionFamily> ALL = List.of(
            new SpringSecurity(),
            new Jjwt(),
            new JavaJwt(),
            new NimbusJose(),
            new Jose4j(),
            new FusionAuth(),
            new SpringHttpClients(),
            new Feign(),
            new SpringWeb(),
            new JaxRs(),
            new Javalin(),
            new Shiro(),
            new Pac4j(),
            new ServletLogin());

    private ExceptionFamilies() {}

    /** The reason that this one exception stands for, its causes left aside. */
    public static @Nullable Reason reasonOf(ThrownFacts thrown, @Nullable TokenFacts token) {
        for (ExceptionFamily family : ALL) {
            Reason reason = family.reasonOf(thrown, token);
            if (reason != null) {
                return reason;
            }
        }
        return null;
    }

    /** Whether some family knows it as one that says "refused" without saying why. */
    public static boolean isGeneric(ThrownFacts thrown) {
        for (ExceptionFamily family : ALL) {
            if (family.isGeneric(thrown)) {
                return true;
            }
        }
        return false;
    }

    /** See {@link ExceptionFamily#overlooksKeyIds}. */
    public static boolean overlooksKeyIds(ThrownFacts thrown) {
        for (ExceptionFamily family : ALL) {
            if (family.overlooksKeyIds(thrown)) {
                return true;
            }
        }
        return false;
    }

    public static List<Reason> furtherReasons(ThrownFacts thrown) {
        for (ExceptionFamily family : ALL) {
            List<Reason> further = family.furtherReasons(thrown);
            if (!further.isEmpty()) {
                return further;
            }
        }
        return List.of();
    }
}
