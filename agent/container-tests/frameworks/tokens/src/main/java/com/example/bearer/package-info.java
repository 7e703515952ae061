/** JWT libraries in a hand-written filter on embedded Tomcat, beside the verifiers of {@code com.example.tokens}: those that look for no key. */
@NullMarked
package com.example.bearer;

import org.jspecify.annotations.NullMarked;
