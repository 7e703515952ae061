/** One copy of Micrometer, an application's own: meters are shown there and taken away again. Knows nothing of what they count. */
@NullMarked
package io.why401.engine.publish.registry;

import org.jspecify.annotations.NullMarked;
