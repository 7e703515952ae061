/** What Spring MVC and Spring Security can be asked on the 401 path: routes, chains, rules. Known classes are asked, foreign ones are named and never called. */
@NullMarked
package io.why401.engine.capture.spring;

import org.jspecify.annotations.NullMarked;
