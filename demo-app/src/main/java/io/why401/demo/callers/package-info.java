/** Everybody who calls the shop: the identity provider that mints the tokens, the scenarios, and the traffic made of them. */
@NullMarked
package io.why401.demo.callers;

import org.jspecify.annotations.NullMarked;
