package io.why401.engine.capture.container;

import io.why401.engine.capture.Members;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as Spring WebFlux sees it: what came over the wire is the server's to tell, routes and attributes are the
 * exchange's. There is one dispatch, and the principal is a publisher, so it stays unknown.
 */
public final class WebExchangeView implements RequestView {

    private final Members members;
    private final WebExchanges exchanges;
    private final RequestView server;
    private final @Nullable Object exchange;

    /**
     * Reads {@code exchange}.
     *
     * @param server the same request as the server below shows it
     * @param exchange a DefaultServerWebExchange; null when it cannot be told, on a thread that is not the request's
     */
    public WebExchangeView(Members members, WebExchanges exchanges, RequestView server, @Nullable Object exchange) {
        this.members = members;
        this.exchanges = exchanges;
        this.server = server;
        this.exchange = exchange;
    }

    @Override
    public Object object() {
        return exchange != null ? exchange : server.object();
    }

    @Override
    public boolean isReactive() {
        return true;
    }

    @Override
    public @Nullable Object springContext() {
        return members.field(exchange, "applicationContext");
    }

    @Override
    public @Nullable Object attribute(String name) {
        return members.field(exchange, "attributes") instanceof Map<?, ?> attributes ? attributes.get(name) : null;
    }

    @Override
    public boolean knowsItsHandler() {
        return exchange != null;
    }

    @Override
    public String contextPath() {
        return exchange == null ? "" : exchanges.contextPath(exchange);
    }

    @Override
    public String method() {
        return server.method();
    }

    @Override
    public String uri() {
        return server.uri();
    }

    @Override
    public @Nullable String query() {
        return server.query();
    }

    @Override
    public @Nullable String protocol() {
        return server.protocol();
    }

    @Override
    public boolean secure() {
        return server.secure();
    }

    @Override
    public @Nullable String remoteAddress() {
        return server.remoteAddress();
    }

    @Override
    public @Nullable String header(String name) {
        return server.header(name);
    }

    @Override
    public Values headers(String name) {
        return server.headers(name);
    }
}
