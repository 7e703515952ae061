package io.why401.engine.capture.container;

import io.why401.engine.capture.ContainerReason;
import io.why401.engine.capture.Members;
import org.jspecify.annotations.Nullable;

/** What Tomcat's own login and filters (9 to 11) tell of a refusal after the fact. Realms of the application are not asked. */
final class TomcatReasons {

    private static final String REALMS = "org.apache.catalina.realm.";
    private static final String FORM = "org.apache.catalina.authenticator.FormAuthenticator";
    private static final String FILTERS = "org.apache.catalina.filters.";

    private final Members members;

    TomcatReasons(Members members) {
        this.members = members;
    }

    @Nullable
    ContainerReason of(RequestView view, String decider, @Nullable String user) {
        if (decider.equals(FILTERS + "CsrfPreventionFilter")
                || decider.startsWith(FILTERS + "RestCsrfPreventionFilter")) {
            return ContainerReason.CSRF_REJECTED;
        }
        return switch (decider) {
            // It never says 401 itself: it forwards to pages of the application, which may.
            case FORM + ".forwardToLoginPage" -> ContainerReason.LOGIN_WANTED;
            case FORM + ".forwardToErrorPage" -> ContainerReason.CREDENTIALS_REFUSED;
            default ->
                user != null && TomcatView.isAuthenticator(decider)
                        ? ofRealm(members.call(members.call(view.object(), "getContext"), "getRealm"), decider, user)
                        : null;
        };
    }

    private @Nullable ContainerReason ofRealm(@Nullable Object realm, String decider, String user) {
        if (realm == null) {
            return null;
        }
        if (!available(realm)) {
            return ContainerReason.USER_STORE_UNAVAILABLE;
        }
        if (realm.getClass().getName().equals(REALMS + "LockOutRealm")
                && Boolean.TRUE.equals(members.call(realm, "isLocked", user))) {
            return ContainerReason.ACCOUNT_LOCKED;
        }
        // A digest may be refused for much more than its user's password.
        return decider.endsWith(".BasicAuthenticator") ? ContainerReason.CREDENTIALS_REFUSED : null;
    }

    /** As CombinedRealm, and so LockOutRealm, has it: one that works will do. DataSourceRealm and JNDIRealm know by their last connection. */
    private boolean available(Object realm) {
        if (!realm.getClass().getName().startsWith(REALMS)) {
            return true;
        }
        if (members.callIfThere(realm, "getNestedRealms") instanceof Object[] nested) {
            for (Object one : nested) {
                if (available(one)) {
                    return true;
                }
            }
            return nested.length == 0;
        }
        return !Boolean.FALSE.equals(members.call(realm, "isAvailable"));
    }
}
