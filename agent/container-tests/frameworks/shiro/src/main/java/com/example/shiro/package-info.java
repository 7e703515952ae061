/** Shiro on embedded Tomcat. */
@NullMarked
package com.example.shiro;

import org.jspecify.annotations.NullMarked;
