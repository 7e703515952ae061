/** Hand-written token checks, one for each JWT library. All of them want the same token: RS256, key {@code k1}, one issuer and audience. */
@NullMarked
package com.example.tokens;

import org.jspecify.annotations.NullMarked;
