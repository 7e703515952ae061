/** What why401 promises, held against real servers: each test says first what must be reported, then sends the request. */
@NullMarked
package io.why401.contract;

import org.jspecify.annotations.NullMarked;
