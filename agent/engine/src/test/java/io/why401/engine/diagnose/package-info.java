/** Tables of refusals and the reasons they must get. The builder's defaults are a bearer chain that refused before the handler. */
@NullMarked
package io.why401.engine.diagnose;

import org.jspecify.annotations.NullMarked;
