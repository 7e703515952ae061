/** The warehouse's service behind the shop, and the shop's client for it. It has turned the shop's key off for one shelf. */
@NullMarked
package io.why401.demo.stock;

import org.jspecify.annotations.NullMarked;
