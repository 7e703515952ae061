package io.why401.engine.capture.container;

import io.why401.engine.capture.Members;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/** Reads an HttpServerExchange of Undertow 2.2 to 2.4 where no servlet request stands on top of it. */
final class UndertowRequestView implements RequestView {

    private final Members members;
    private final Object exchange;

    UndertowRequestView(Members members, Object exchange) {
        this.members = members;
        this.exchange = exchange;
    }

    @Override
    public Object object() {
        return exchange;
    }

    @Override
    public String method() {
        String method = members.text(exchange, "getRequestMethod");
        return method == null ? "" : method;
    }

    /** The exchange keeps an absolute request target as it came, with scheme and host. */
    @Override
    public String uri() {
        String uri = members.text(exchange, "getRequestURI");
        if (uri == null || uri.startsWith("/")) {
            return uri == null ? "" : uri;
        }
        int authority = uri.indexOf("://");
        int path = authority < 0 ? -1 : uri.indexOf('/', authority + 3);
        return path < 0 ? "/" : uri.substring(path);
    }

    @Override
    public @Nullable String query() {
        return members.text(exchange, "getQueryString");
    }

    @Override
    public @Nullable String protocol() {
        return members.text(exchange, "getProtocol");
    }

    @Override
    public boolean secure() {
        return "https".equals(members.text(exchange, "getRequestScheme"));
    }

    @Override
    public @Nullable String remoteAddress() {
        if (!(members.call(exchange, "getSourceAddress") instanceof InetSocketAddress source)) {
            return null;
        }
        // An address that a proxy's header named stays unresolved: asking for a name here would be I/O.
        InetAddress resolved = source.getAddress();
        return resolved == null ? source.getHostString() : resolved.getHostAddress();
    }

    @Override
    public boolean hasPrincipal() {
        return members.call(members.call(exchange, "getSecurityContext"), "getAuthenticatedAccount") != null;
    }

    @Override
    public @Nullable String header(String name) {
        return members.call(members.call(exchange, "getRequestHeaders"), "getFirst", name) instanceof String value
                ? value
                : null;
    }

    @Override
    public Values headers(String name) {
        return members.call(members.call(exchange, "getRequestHeaders"), "get", name) instanceof Iterable<?> all
                ? Values.of(all.iterator())
                : Values.NONE;
    }
}
