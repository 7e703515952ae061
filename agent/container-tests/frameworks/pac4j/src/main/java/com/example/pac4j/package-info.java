/** pac4j on embedded Tomcat. */
@NullMarked
package com.example.pac4j;

import org.jspecify.annotations.NullMarked;
