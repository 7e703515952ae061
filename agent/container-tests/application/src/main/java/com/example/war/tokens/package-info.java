/** A web application with token libraries of its own, to be deployed and undeployed. */
@NullMarked
package com.example.war.tokens;

import org.jspecify.annotations.NullMarked;
