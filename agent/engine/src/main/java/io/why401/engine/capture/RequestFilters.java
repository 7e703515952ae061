package io.why401.engine.capture;

import io.why401.engine.capture.thrown.ThrownReader;
import java.util.Set;

/**
 * Where a JAX-RS implementation runs its request filters: inside its servlet, yet before the resource. The status is set
 * when they are off the stack, so what they threw is told when they throw it.
 */
final class RequestFilters {

    private static final Set<String> STAGES = Set.of(
            "org.glassfish.jersey.server.ContainerFilteringStage",
            "org.jboss.resteasy.core.interception.jaxrs.PreMatchContainerRequestContext",
            "org.jboss.resteasy.core.interception.jaxrs.PostMatchContainerRequestContext");

    private RequestFilters() {}

    static boolean isOne(Object by) {
        return STAGES.contains(by.getClass().getName());
    }

    /** Without the wrapper that the implementation puts around it (Jersey's MappableException, RESTEasy's ApplicationException). */
    static Throwable thrown(Throwable exception) {
        String type = exception.getClass().getName();
        Throwable cause = ThrownReader.cause(exception);
        boolean wrapper =
                type.endsWith(".MappableException") || type.equals("org.jboss.resteasy.spi.ApplicationException");
        return wrapper && cause != null ? cause : exception;
    }
}
