@NullMarked
package io.why401.engine.publish.registry;

import org.jspecify.annotations.NullMarked;
