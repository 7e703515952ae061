/** The service that is watched: orders, invoices, files and the pages of staff, partners and carriers. It knows nothing of the agent. */
@NullMarked
package io.why401.demo.shop;

import org.jspecify.annotations.NullMarked;
