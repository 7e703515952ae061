@NullMarked
package io.why401.engine.publish.logger;

import org.jspecify.annotations.NullMarked;
