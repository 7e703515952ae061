package io.why401.engine.capture.container;

import io.why401.engine.capture.Members;
import org.jspecify.annotations.Nullable;

/** Tomcat's own servlet request. Over HTTP/2 the host came as {@code :authority}, which no header shows (Stream.emitHeader, 9.0.98 to 11.0.25). */
final class TomcatRequestView extends ServletRequestView {

    private final Members members;

    TomcatRequestView(Members members, Object request) {
        super(members, request);
        this.members = members;
    }

    /** With HTTP/1 the server's name is not asked for: where nobody sent one, it is looked up by the socket's address. */
    @Override
    public @Nullable String host() {
        String header = super.host();
        if (header != null || !"HTTP/2.0".equals(protocol())) {
            return header;
        }
        String name = members.text(object(), "getServerName");
        int port = members.call(object(), "getServerPort") instanceof Integer number ? number : 0;
        boolean usual = port <= 0 || port == (secure() ? 443 : 80);
        return name == null || usual ? name : name + ":" + port;
    }
}
