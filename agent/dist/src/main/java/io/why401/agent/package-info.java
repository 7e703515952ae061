/** All that the application can see of the agent. Whatever stands here must work before anything else does. */
@NullMarked
package io.why401.agent;

import org.jspecify.annotations.NullMarked;
