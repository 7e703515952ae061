package io.why401.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Left out of {@code mvn verify}, run with {@code -Plong-tail}: it takes long, and another class looks at the same code
 * on a newer or older version, or with less load.
 */
@Inherited
@Tag("long-tail")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface LongTail {}
