package io.why401.engine.capture;

import io.why401.engine.capture.spring.Routes;
import io.why401.engine.capture.thrown.StackReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The code to look at for a decision. A framework that turns an exception or a return value into a status leaves no frame
 * of the application on the stack: then it is where the exception was thrown, or the handler.
 *
 * @param line -1 when unknown
 */
record Place(@Nullable String className, @Nullable String method, int line, List<String> frames) {

    static Place of(StackReader.Seen stack, Routes.Found route, List<ThrownFacts> witnessed) {
        if (!stack.frames().isEmpty() || stack.decidedBy() != DecidedBy.APPLICATION) {
            return new Place(stack.className(), stack.method(), stack.line(), stack.frames());
        }
        for (int i = witnessed.size() - 1; i >= 0; i--) {
            String frame = witnessed.get(i).at().frame();
            if (frame != null) {
                return of(frame, List.of(frame));
            }
        }
        return route.reached() && route.handler() != null
                ? of(route.handler(), List.of())
                : new Place(stack.className(), stack.method(), stack.line(), stack.frames());
    }

    /** From {@code class.method:line} or {@code class.method}. */
    private static Place of(String frame, List<String> frames) {
        int colon = frame.lastIndexOf(':');
        String code = colon < 0 ? frame : frame.substring(0, colon);
        int dot = code.lastIndexOf('.');
        return new Place(
                code.substring(0, Math.max(dot, 0)),
                code.substring(dot + 1),
                colon < 0 ? -1 : Integer.parseInt(frame.substring(colon + 1)),
                frames);
    }
}
