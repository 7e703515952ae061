package io.why401.engine.publish;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whose Micrometer shows what an application refused: the nearest on its loader's way to the top. What nobody's code was asked
 * for (no loader, or the container's) belongs to the only one there is, if there is one only. On one thread.
 */
final class Attribution {

    /** A loader has a few ancestors; a circle among them, which a broken loader could make, must end. */
    private static final int MAX_ANCESTORS = 32;

    private final Map<ApplicationCount, JoinedLibrary> found = new HashMap<>();

    @Nullable
    JoinedLibrary of(ApplicationCount application, List<JoinedLibrary> libraries) {
        ClassLoader loader = application.application().loader();
        JoinedLibrary nearest = nearest(loader, libraries);
        JoinedLibrary before = found.get(application);
        if (nearest == null && before != null && !before.isGone()) {
            return before; // counters never fall: what was shown in one place stays there
        }
        JoinedLibrary library = nearest != null ? nearest : only(application, loader, libraries);
        if (library == null) {
            found.remove(application);
        } else {
            found.put(application, library);
        }
        return library;
    }

    void forget(ApplicationCount application) {
        found.remove(application);
    }

    private static @Nullable JoinedLibrary nearest(@Nullable ClassLoader loader, List<JoinedLibrary> libraries) {
        ClassLoader at = loader;
        for (int depth = 0; at != null && depth < MAX_ANCESTORS; depth++) {
            for (JoinedLibrary library : libraries) {
                if (library.loader() == at) {
                    return library;
                }
            }
            at = at.getParent();
        }
        return null;
    }

    private static @Nullable JoinedLibrary only(
            ApplicationCount application, @Nullable ClassLoader loader, List<JoinedLibrary> libraries) {
        if (libraries.size() != 1) {
            return null;
        }
        JoinedLibrary only = libraries.get(0);
        return application.isUnknown() || isAncestor(loader, only.loader()) ? only : null;
    }

    private static boolean isAncestor(@Nullable ClassLoader loader, @Nullable ClassLoader of) {
        ClassLoader at = of;
        for (int depth = 0; at != null && depth < MAX_ANCESTORS; depth++) {
            if (at == loader) {
                return true;
            }
            at = at.getParent();
        }
        return false;
    }
}
