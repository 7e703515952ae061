package com.example.boot;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Checks passwords against those of an older system, which were stored without the name of their encoder. What the encoder
 * throws is wrapped for one user, swallowed for another, and passed on for all others.
 */
final class StoredPasswords implements AuthenticationProvider {

    private static final String STORED = "$2a$10$abcdefghijklmnopqrstuuKqJ5jhD8r0d8q3nHn0W4K3a3l7rYJ2m";

    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();

    @Override
    public Authentication authenticate(Authentication login) {
        String name = login.getName();
        try {
            if (encoder.matches(String.valueOf(login.getCredentials()), STORED)) {
                return new UsernamePasswordAuthenticationToken(name, null, List.of());
            }
        } catch (IllegalArgumentException broken) {
            if (name.startsWith("wanda")) {
                throw new InternalAuthenticationServiceException("the login of an older system failed", broken);
            }
            if (!name.startsWith("sven")) {
                throw broken;
            }
        }
        throw new BadCredentialsException("Bad credentials");
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
