/** Resources that say 401 in every way JAX-RS knows, and filters before them. */
@NullMarked
package com.example.jaxrs;

import org.jspecify.annotations.NullMarked;
