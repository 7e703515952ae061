/** Dropwizard with its own authentication, on the Jetty that it brings. */
@NullMarked
package com.example.dropwizard;

import org.jspecify.annotations.NullMarked;
