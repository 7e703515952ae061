package com.example.tokens;

/** Refuses a token by throwing whatever its library throws. */
@FunctionalInterface
public interface TokenVerifier {
    void verify(String token) throws Exception;
}
