/** A web application that logs by SLF4J and Logback of its own. */
@NullMarked
package com.example.war.logging;

import org.jspecify.annotations.NullMarked;
