package io.why401.engine.instrument;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * For an {@code int} of advice: what {@code getStatus()} says of an argument of the advised method, asked where the advice
 * reads the variable, so a null check may stand before it. The argument's type is named by the advised class itself; in
 * the advice it stays an object, since the engine's loader does not know it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface StatusOf {

    /** Index of the argument. */
    int value();
}
