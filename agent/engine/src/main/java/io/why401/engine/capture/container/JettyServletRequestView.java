package io.why401.engine.capture.container;

import io.why401.engine.capture.Members;
import org.jspecify.annotations.Nullable;

/** Jetty 10 and 11, and what Jetty 12 keeps of them for the servlet APIs before Jakarta EE 10. */
final class JettyServletRequestView extends ServletRequestView {

    private final Members members;

    JettyServletRequestView(Members members, Object request) {
        super(members, request);
        this.members = members;
    }

    @Override
    public @Nullable String host() {
        String header = super.host();
        return header != null ? header : JettyCoreRequestView.authority(members, object());
    }

    /** Jetty's {@code getUserPrincipal} logs a caller in where a constraint left it to the application: that may ask a directory. */
    @Override
    public boolean hasPrincipal() {
        return members.callIfThere(members.call(object(), "getAuthentication"), "getUserIdentity") != null;
    }
}
