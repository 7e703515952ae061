package io.why401.engine.diagnose.families;

import io.why401.engine.capture.ThrownFacts;
import io.why401.engine.capture.TokenFacts;
import io.why401.engine.diagnose.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shiro 1 and 2. Its filters swallow what realms throw, so all of it is witnessed (read in 2.0.4). */
public final class Shiro implements ExceptionFamily {

    private static final String AUTHC = "org.apache.shiro.authc.";

    @Override
    public String name() {
        return "shiro";
    }

    @Override
    public List<String> roots() {
        return List.of(AUTHC + "AuthenticationException");
    }

    @Override
    public @Nullable Reason reasonOf(ThrownFacts thrown, @Nullable TokenFacts token) {
        if (thrown.is(AUTHC + "LockedAccountException") || thrown.is(AUTHC + "ExcessiveAttemptsException")) {
            // The first is a DisabledAccountException, too.
            return Reason.ACCOUNT_LOCKED;
        }
        if (thrown.is(AUTHC + "DisabledAccountException")) {
            return Reason.ACCOUNT_DISABLED;
        }
        if (thrown.is(AUTHC + "ConcurrentAccessException")) {
            return Reason.SESSION_SUPERSEDED;
        }
        if (thrown.is(AUTHC + "ExpiredCredentialsException")) {
            return Reason.PASSWORD_EXPIRED;
        }
        if (thrown.is(AUTHC + "pam.UnsupportedTokenException")) {
            return Reason.PROVIDER_MISSING;
        }
        return thrown.is(AUTHC + "IncorrectCredentialsException") || thrown.is(AUTHC + "UnknownAccountException")
                ? Reason.BAD_CREDENTIALS
                : null;
    }
}
