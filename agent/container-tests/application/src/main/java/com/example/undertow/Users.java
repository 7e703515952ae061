package com.example.undertow;

import io.undertow.security.idm.Account;
import io.undertow.security.idm.Credential;
import io.undertow.security.idm.IdentityManager;
import io.undertow.security.idm.PasswordCredential;
import java.security.Principal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One user. */
final class Users implements IdentityManager {

    private static final class Alice implements Account {

        private static final long serialVersionUID = 1;

        @Override
        public Principal getPrincipal() {
            return () -> "alice-mayfield";
        }

        @Override
        public Set<String> getRoles() {
            return Set.of("ADMIN");
        }
    }

    @Override
    public Account verify(Account account) {
        return account;
    }

    @Override
    public @Nullable Account verify(String id, Credential credential) {
        boolean known = id.equals("alice-mayfield")
                && credential instanceof PasswordCredential password
                && "correct-horse-battery".equals(String.valueOf(password.getPassword()));
        return known ? new Alice() : null;
    }

    @Override
    public @Nullable Account verify(Credential credential) {
        return null;
    }
}
