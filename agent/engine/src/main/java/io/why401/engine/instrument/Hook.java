package io.why401.engine.instrument;

import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.matcher.ElementMatcher;

/**
 * One place in one class of a library, and what is copied there.
 *
 * @param className exact binary name: a matcher on supertypes would have to read every class that the application loads
 * @param expected whether it is a mismatch when the class has no such method
 */
record Hook(
        String library,
        String className,
        ElementMatcher<? super MethodDescription> method,
        Class<?> advice,
        boolean expected) {

    /** Such as {@code org.apache.coyote.Response: StatusSet}. */
    String place() {
        return className + ": " + advice.getSimpleName();
    }
}
