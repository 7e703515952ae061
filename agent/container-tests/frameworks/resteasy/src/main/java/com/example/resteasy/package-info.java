/** JAX-RS as RESTEasy does it. */
@NullMarked
package com.example.resteasy;

import org.jspecify.annotations.NullMarked;
