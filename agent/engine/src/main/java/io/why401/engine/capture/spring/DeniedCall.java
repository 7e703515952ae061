package io.why401.engine.capture.spring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The call that an interceptor of method security denied, read off the denial's trace: from where it was thrown outwards come the
 * interceptor, Spring's proxy, and then the frame of the proxy class that the caller has called.
 */
record DeniedCall(String type, String method) {

    /** Interceptors since 5.6, and the one before them, which 5.8 still has. */
    private static final List<String> INTERCEPTORS = List.of(
            "org.springframework.security.authorization.method.",
            "org.springframework.security.access.intercept.aopalliance.MethodSecurityInterceptor");

    /** Such classes are named after the one they extend: {@code Orders$$SpringCGLIB$$0}, before 6.0 {@code Orders$$EnhancerBySpringCGLIB$$1f}. */
    private static final List<String> PROXIES = List.of("$$SpringCGLIB$$", "$$EnhancerBySpringCGLIB$$");

    /** Between throw and proxy there are about twenty frames; further interceptors of the application's own come on top. */
    private static final int MAX_FRAMES = 60;

    /** Null when no interceptor threw it, or the method was called through an interface: its proxy has no name to go by. */
    static @Nullable DeniedCall in(Throwable exception) {
        StackTraceElement[] frames = exception.getStackTrace();
        boolean intercepted = false;
        for (int index = 0; index < Math.min(frames.length, MAX_FRAMES); index++) {
            String type = frames[index].getClassName();
            intercepted |= INTERCEPTORS.stream().anyMatch(type::startsWith);
            if (intercepted && PROXIES.stream().anyMatch(type::contains)) {
                return new DeniedCall(type.substring(0, type.indexOf("$$")), frames[index].getMethodName());
            }
        }
        return null;
    }

    String name() {
        return type + "." + method;
    }
}
