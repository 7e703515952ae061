/** A reactive service that answers 401 in every way there is; written against Spring 5.3 in calls that Spring 7 still has. */
@NullMarked
package com.example.webflux;

import org.jspecify.annotations.NullMarked;
