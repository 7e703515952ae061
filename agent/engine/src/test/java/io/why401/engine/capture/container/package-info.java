/** Tests of the package of the same name. Nothing is attached and nothing is mocked. */
@NullMarked
package io.why401.engine.capture.container;

import org.jspecify.annotations.NullMarked;
