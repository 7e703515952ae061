/** A WebSocket on Jetty's core. */
@NullMarked
package com.example.jetty.socket;

import org.jspecify.annotations.NullMarked;
