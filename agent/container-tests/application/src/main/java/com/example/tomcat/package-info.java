/** An application on embedded Tomcat alone. It shows what the agent sees where no framework helps it. */
@NullMarked
package com.example.tomcat;

import org.jspecify.annotations.NullMarked;
