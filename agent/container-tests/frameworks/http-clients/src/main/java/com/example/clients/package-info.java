/** HTTP clients called by a servlet on embedded Tomcat, and the service behind it. */
@NullMarked
package com.example.clients;

import org.jspecify.annotations.NullMarked;
