package io.why401.engine.instrument.library;

import static net.bytebuddy.matcher.ElementMatchers.isBridge;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.not;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.why401.engine.instrument.HookRegistry;
import io.why401.engine.instrument.LibraryHooks;
import net.bytebuddy.asm.Advice;

/**
 * Request filters of Jersey 2 to 4 and RESTEasy 4 to 6, which refuse by {@code abortWith} or by throwing. By the time the
 * status is set they are off the stack (read in Jersey 3.1.12 and RESTEasy 6.2.12).
 */
public final class JaxRsHooks implements LibraryHooks {

    @Override
    public String name() {
        return "jax-rs";
    }

    @Override
    public void declare(HookRegistry hooks) {
        hooks.advise("org.glassfish.jersey.server.ContainerRequest", named("abortWith"), Aborted.class);
        hooks.advise(
                "org.glassfish.jersey.server.ContainerFilteringStage",
                named("apply").and(takesArguments(1)).and(not(isBridge())),
                Filtered.class);
        String resteasy = "org.jboss.resteasy.core.interception.jaxrs.PreMatchContainerRequestContext";
        hooks.advise(resteasy, named("abortWith"), Aborted.class);
        hooks.advise(resteasy, named("filter").and(takesArguments(0)), FilteredBeforeResource.class);
    }

    /** Handover: the answer, whatever its status, stands for the request. */
    static final class Aborted {
        @Advice.OnMethodEnter(suppress = Throwable.class)
        static void enter(@Advice.Argument(0) Object response, @Advice.This Object request) {
            Why401Bridge.handedOver(response, null, request);
        }
    }

    /** Handover: what a filter threw. */
    static final class Filtered {
        @Advice.OnMethodExit(suppress = Throwable.class, onThrowable = Throwable.class)
        static void exit(@Advice.Thrown Throwable thrown, @Advice.This Object stage) {
            if (thrown != null) {
                Why401Bridge.handedOver(stage, thrown, stage);
            }
        }
    }

    /** The same in RESTEasy, whose filter loop also runs the resource: what that throws is none of the filters'. */
    static final class FilteredBeforeResource {
        @Advice.OnMethodExit(suppress = Throwable.class, onThrowable = Throwable.class)
        static void exit(
                @Advice.Thrown Throwable thrown,
                @Advice.FieldValue("startedContinuation") boolean inResource,
                @Advice.This Object stage) {
            if (thrown != null && !inResource) {
                Why401Bridge.handedOver(stage, thrown, stage);
            }
        }
    }
}
