/** An application on embedded Jetty alone. */
@NullMarked
package com.example.jetty;

import org.jspecify.annotations.NullMarked;
