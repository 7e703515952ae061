/** Jetty 12's core without servlets. */
@NullMarked
package com.example.jetty.core;

import org.jspecify.annotations.NullMarked;
