package io.why401.engine.capture.container;

import io.why401.engine.capture.Members;
import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a request from Reactor Netty's {@code HttpServerOperations}: the decoded head of the message, never its content. */
final class ReactorNettyRequestView implements RequestView {

    private final Members members;
    private final Object operations;

    ReactorNettyRequestView(Members members, Object operations) {
        this.members = members;
        this.operations = operations;
    }

    @Override
    public Object object() {
        return operations;
    }

    @Override
    public String method() {
        String method = members.text(operations, "method");
        return method == null ? "" : method;
    }

    @Override
    public String uri() {
        String target = target();
        int question = target.indexOf('?');
        String path = question < 0 ? target : target.substring(0, question);
        // The absolute form, RFC 9112 §3.2.2.
        int authority = path.indexOf("://");
        if (path.startsWith("/") || authority < 0) {
            return path;
        }
        int slash = path.indexOf('/', authority + 3);
        return slash < 0 ? "/" : path.substring(slash);
    }

    @Override
    public @Nullable String query() {
        String target = target();
        int question = target.indexOf('?');
        return question < 0 ? null : target.substring(question + 1);
    }

    private String target() {
        String target = members.text(operations, "uri");
        return target == null ? "" : target;
    }

    @Override
    public @Nullable String protocol() {
        return members.text(operations, "version");
    }

    @Override
    public boolean secure() {
        return "https".equals(members.text(operations, "scheme"));
    }

    @Override
    public @Nullable String remoteAddress() {
        if (!(members.call(operations, "remoteAddress") instanceof InetSocketAddress remote)) {
            return null;
        }
        return remote.getAddress() == null
                ? remote.getHostString()
                : remote.getAddress().getHostAddress();
    }

    @Override
    public @Nullable String header(String name) {
        return members.call(members.call(operations, "requestHeaders"), "get", name) instanceof String value
                ? value
                : null;
    }

    @Override
    public Values headers(String name) {
        return members.call(members.call(operations, "requestHeaders"), "getAll", name) instanceof List<?> all
                ? Values.of(all.iterator())
                : Values.NONE;
    }
}
