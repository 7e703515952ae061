/** JAX-RS as Jersey does it. */
@NullMarked
package com.example.jersey;

import org.jspecify.annotations.NullMarked;
