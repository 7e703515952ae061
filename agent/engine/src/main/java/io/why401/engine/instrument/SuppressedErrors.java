package io.why401.engine.instrument;

import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.implementation.bytecode.StackManipulation;
import net.bytebuddy.implementation.bytecode.constant.TextConstant;
import net.bytebuddy.implementation.bytecode.member.MethodInvocation;

/**
 * What advice does with an error of its own. Drawn as Java, every advice body becomes
 *
 * <pre>{@code
 * try {
 *     body
 * } catch (Throwable error) {
 *     Why401Bridge.failed(error, "tomcat");
 * }
 * }</pre>
 */
final class SuppressedErrors {

    private static final MethodDescription FAILED = failed();

    private SuppressedErrors() {}

    static Advice.ExceptionHandler reportedFor(String library) {
        return new Advice.ExceptionHandler.Simple(
                new StackManipulation.Compound(new TextConstant(library), MethodInvocation.invoke(FAILED)));
    }

    private static MethodDescription failed() {
        try {
            return new MethodDescription.ForLoadedMethod(
                    Why401Bridge.class.getMethod("failed", Throwable.class, String.class));
        } catch (NoSuchMethodException otherBridge) {
            throw new IllegalStateException("the bridge of another version is in this JVM", otherBridge);
        }
    }
}
