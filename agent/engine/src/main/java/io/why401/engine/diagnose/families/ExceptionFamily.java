package io.why401.engine.diagnose.families;

import io.why401.engine.capture.ThrownFacts;
import io.why401.engine.capture.TokenFacts;
import io.why401.engine.diagnose.Reason;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The failure exceptions of one library: which to witness, what to read from them, and what they mean. Everything is by
 * class name, so the library need not be there.
 */
public interface ExceptionFamily {

    /** The library's name as in {@code why401.hooks.NAME.enabled}. */
    String name();

    /**
     * Classes whose constructors are witnessed. Roots of a hierarchy, so that every subclass passes through; never a JDK
     * class, which the whole application builds all the time.
     */
    List<String> roots();

    /**
     * What to read from an exception, as class name → detail name → getter path. A step is a public method without
     * arguments, or {@code name(literal)} with one String; a step on a collection is applied to each element and joined
     * with a comma. Subclasses are read as well.
     */
    default Map<String, Map<String, String>> details() {
        return Map.of();
    }

    /** Classes, with their subclasses, whose messages carry a token, a cookie or a header value and are dropped whole. */
    default Set<String> silentTypes() {
        return Set.of();
    }

    /** The reason that this one exception stands for, its wrappers left aside; null when it is not ours or says nothing. */
    @Nullable
    Reason reasonOf(ThrownFacts thrown, @Nullable TokenFacts token);

    /** What a library that makes several checks at once found besides {@link #reasonOf}. */
    default List<Reason> furtherReasons(ThrownFacts thrown) {
        return List.of();
    }

    /** Whether this bad signature may be an unknown key: the library can be given one key for all tokens, whatever key they name. */
    default boolean overlooksKeyIds(ThrownFacts thrown) {
        return false;
    }

    /** Says "refused" without saying why: the witnesses speak then. */
    default boolean isGeneric(ThrownFacts thrown) {
        return false;
    }
}
