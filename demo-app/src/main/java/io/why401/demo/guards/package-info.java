/** The shop's security filter chains, one file each. Between them they refuse for every common reason, with the mistakes that real services make. */
@NullMarked
package io.why401.demo.guards;

import org.jspecify.annotations.NullMarked;
