/** Events through the SLF4J of the application that refused. */
@NullMarked
package io.why401.engine.publish.logger;

import org.jspecify.annotations.NullMarked;
