/** Jersey and Spring MVC share a web application. */
@NullMarked
package com.example.jerseyspring;

import org.jspecify.annotations.NullMarked;
