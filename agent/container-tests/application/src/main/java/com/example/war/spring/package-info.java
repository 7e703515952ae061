/** Spring MVC behind Spring Security in a war, without Boot. */
@NullMarked
package com.example.war.spring;

import org.jspecify.annotations.NullMarked;
