/** A Spring Boot application with a security chain for each way of refusing. It uses only what Boot 3.5 and 4.0 both have. */
@NullMarked
package com.example.boot;

import org.jspecify.annotations.NullMarked;
