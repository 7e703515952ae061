package io.why401.engine.capture.spring;

import net.bytebuddy.ByteBuddy;
import net.bytebuddy.description.modifier.Visibility;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.implementation.FixedValue;

/** Stand-ins with the names of Spring Security's own matchers, made at run time. */
final class Matchers {

    private Matchers() {}

    static Object any() {
        try (DynamicType.Unloaded<?> made = new ByteBuddy()
                .subclass(Object.class)
                .name("org.springframework.security.web.util.matcher.AnyRequestMatcher")
                .defineMethod("matches", boolean.class, Visibility.PUBLIC)
                .withParameters(Object.class)
                .intercept(FixedValue.value(true))
                .make()) {
            return made.load(Matchers.class.getClassLoader(), ClassLoadingStrategy.Default.WRAPPER)
                    .getLoaded()
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException broken) {
            throw new LinkageError("broken fixture", broken);
        }
    }
}
