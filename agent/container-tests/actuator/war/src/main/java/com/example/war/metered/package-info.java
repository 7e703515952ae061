/** A web application with a Micrometer of its own, to be deployed beside another, and undeployed. */
@NullMarked
package com.example.war.metered;

import org.jspecify.annotations.NullMarked;
