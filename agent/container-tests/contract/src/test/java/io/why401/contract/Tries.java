package io.why401.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a class of tests tries beyond HTTP/1.1 with the agent on the command line; for the README's table. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface Tries {

    String[] value();
}
