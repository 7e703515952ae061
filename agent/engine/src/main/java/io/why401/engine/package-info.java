/** The composition root: {@link io.why401.engine.Engine} joins the packages of the path, which know of each other only in its order. */
@NullMarked
package io.why401.engine;

import org.jspecify.annotations.NullMarked;
