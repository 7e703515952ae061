/** What each library's exceptions are taken for. Texts and class names are those of the versions named in the families. */
@NullMarked
package io.why401.engine.diagnose.families;

import org.jspecify.annotations.NullMarked;
