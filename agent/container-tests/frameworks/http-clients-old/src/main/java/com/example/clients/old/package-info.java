/** The clients of {@code com.example.clients} as they were in the days of Spring Boot 2.7. */
@NullMarked
package com.example.clients.old;

import org.jspecify.annotations.NullMarked;
