package io.why401.engine.capture;

import io.why401.engine.capture.spring.Lineage;
import org.jspecify.annotations.Nullable;

/**
 * Whom Spring Security takes the caller for. Asked of the ExceptionTranslationFilter that is about to refuse: it reads the same context itself in the next line, so asking changes nothing, and in the line after that it is
 * cleared.
 */
final class SecurityContextReader {

    private static final String FILTER = "org.springframework.security.web.access.ExceptionTranslationFilter";

    /** Asked by the filter before 5.8. */
    private static final String HOLDER = "org.springframework.security.core.context.SecurityContextHolder";

    private static final String DENIED = "org.springframework.security.access.AccessDeniedException";
    private static final String REACTIVE_FILTER =
            "org.springframework.security.web.server.authorization.ExceptionTranslationWebFilter";
    private static final String NOBODY =
            "org.springframework.security.authentication.AuthenticationCredentialsNotFoundException";

    private static final String LOGIN =
            "org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter";

    private SecurityContextReader() {}

    /** A filter with a URL of its own, such as {@code /login}. */
    static boolean isLoginFilter(Object by) {
        return Lineage.isA(by, LOGIN);
    }

    /** One of the two ends that ExceptionTranslationWebFilter has for a denied request: whoever comes later is right. */
    static boolean isTentative(Throwable refusedFor) {
        return Lineage.isA(refusedFor, DENIED) || Lineage.isA(refusedFor, NOBODY);
    }

    /**
     * Only for a denial: refusing for want of authentication, the filter never looks at the context, and to look at one that
     * was not loaded yet could be I/O.
     */
    static Authenticated read(Members members, Object by, Throwable refusedFor) {
        if (by.getClass().getName().equals(REACTIVE_FILTER)) {
            // For anybody else the entry point is asked next.
            return Authenticated.YES;
        }
        if (!by.getClass().getName().equals(FILTER) || !Lineage.isA(refusedFor, DENIED)) {
            return Authenticated.UNKNOWN;
        }
        Object strategy = members.fieldIfThere(by, "securityContextHolderStrategy");
        Object context =
                strategy != null ? members.call(strategy, "getContext") : members.callStatic(by, HOLDER, "getContext");
        return of(members, members.call(context, "getAuthentication"));
    }

    private static Authenticated of(Members members, @Nullable Object authentication) {
        if (authentication == null) {
            return Authenticated.NO;
        }
        return switch (authentication.getClass().getSimpleName()) {
            case "AnonymousAuthenticationToken" -> Authenticated.NO;
            case "RememberMeAuthenticationToken" -> Authenticated.REMEMBERED;
            default ->
                Boolean.TRUE.equals(members.call(authentication, "isAuthenticated"))
                        ? Authenticated.YES
                        : Authenticated.NO;
        };
    }
}
