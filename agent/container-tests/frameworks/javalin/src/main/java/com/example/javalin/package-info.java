/** Javalin on the Jetty that it brings. */
@NullMarked
package com.example.javalin;

import org.jspecify.annotations.NullMarked;
