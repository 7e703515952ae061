/** The reactive service on a server of Jetty's that knows no servlets. */
@NullMarked
package com.example.jettycore;

import org.jspecify.annotations.NullMarked;
