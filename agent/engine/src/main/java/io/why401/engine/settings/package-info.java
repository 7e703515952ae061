/** What the operator may set: one record, read once at start. The first package on the path; it imports none of the others. */
@NullMarked
package io.why401.engine.settings;

import org.jspecify.annotations.NullMarked;
