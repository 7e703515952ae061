/** Applications on embedded Undertow alone: servlets, and handlers without servlets. */
@NullMarked
package com.example.undertow;

import org.jspecify.annotations.NullMarked;
