/** How each container's request and response are read: one view for each, and one for the servlet API that most of them share. */
@NullMarked
package io.why401.engine.capture.container;

import org.jspecify.annotations.NullMarked;
