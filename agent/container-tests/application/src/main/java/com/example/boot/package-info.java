/** A Spring Boot application with a security chain for each way of refusing. It uses what Boot 3.2 to 4.1 all have. */
@NullMarked
package com.example.boot;

import org.jspecify.annotations.NullMarked;
