/** The reactive service as a servlet, which is what a web archive makes of it. */
@NullMarked
package com.example.undertowservlet;

import org.jspecify.annotations.NullMarked;
