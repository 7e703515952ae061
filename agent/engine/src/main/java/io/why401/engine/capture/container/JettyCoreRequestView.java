package io.why401.engine.capture.container;

import io.why401.engine.capture.Members;
import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@code Request} of Jetty 12's core, for handlers that know no servlets. */
final class JettyCoreRequestView implements RequestView {

    private final Members members;
    private final Object request;

    JettyCoreRequestView(Members members, Object channelRequest) {
        this.members = members;
        // What customizers made of it, where the server has a request log; else what came.
        Object logged = members.callIfThere(channelRequest, "getLoggedRequest");
        this.request = logged == null ? channelRequest : logged;
    }

    @Override
    public Object object() {
        return request;
    }

    @Override
    public String method() {
        String method = members.text(request, "getMethod");
        return method == null ? "" : method;
    }

    @Override
    public String uri() {
        String path = members.text(members.call(request, "getHttpURI"), "getPath");
        return path == null ? "" : path;
    }

    @Override
    public @Nullable String query() {
        return members.text(members.call(request, "getHttpURI"), "getQuery");
    }

    @Override
    public @Nullable String protocol() {
        return members.text(members.call(request, "getConnectionMetaData"), "getProtocol");
    }

    @Override
    public boolean secure() {
        return Boolean.TRUE.equals(members.call(request, "isSecure"));
    }

    @Override
    public @Nullable String remoteAddress() {
        Object address = members.call(members.call(request, "getConnectionMetaData"), "getRemoteSocketAddress");
        // Its host name would be looked up.
        return address instanceof InetSocketAddress socket && socket.getAddress() != null
                ? socket.getAddress().getHostAddress()
                : null;
    }

    @Override
    public @Nullable String host() {
        String header = RequestView.super.host();
        return header != null ? header : authority(members, request);
    }

    /** Of the request's own URI, where HTTP/2 puts it: {@code :authority} is no header (MetaDataBuilder, 10.0.24 to 12.1.14). */
    static @Nullable String authority(Members members, Object request) {
        return members.text(members.call(request, "getHttpURI"), "getAuthority");
    }

    @Override
    public @Nullable String header(String name) {
        return members.call(members.call(request, "getHeaders"), "get", name) instanceof String value ? value : null;
    }

    @Override
    public Values headers(String name) {
        return members.call(members.call(request, "getHeaders"), "getValuesList", name) instanceof List<?> all
                ? Values.of(all.iterator())
                : Values.NONE;
    }

    @Override
    public boolean hasPrincipal() {
        return isAuthenticated(members, request);
    }

    /** A constraint may leave the login to the application; asking for the principal would log in there and then. */
    static boolean isAuthenticated(Members members, Object request) {
        Object state = members.call(request, "getAttribute", "org.eclipse.jetty.server.Request$AuthenticationState");
        return members.callIfThere(state, "getUserIdentity") != null;
    }

    @Override
    public @Nullable Object attribute(String name) {
        return members.call(request, "getAttribute", name);
    }
}
