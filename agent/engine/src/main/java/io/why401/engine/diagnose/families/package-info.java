/** What each library's exceptions say about a refused request: one library, one file. Adding a library is a file here and a line in {@link io.why401.engine.diagnose.families.ExceptionFamilies}. */
@NullMarked
package io.why401.engine.diagnose.families;

import org.jspecify.annotations.NullMarked;
