/** A log that misbehaves. */
@NullMarked
package com.example.logging;

import org.jspecify.annotations.NullMarked;
