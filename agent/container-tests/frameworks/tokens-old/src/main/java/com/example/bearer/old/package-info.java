/** The verifiers that newer lines of a library do not compile any more. */
@NullMarked
package com.example.bearer.old;

import org.jspecify.annotations.NullMarked;
