package io.why401.engine.capture.spring;

import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request of a web application whose root context has a FilterChainProxy with these chains. */
public final class Request {

    private static final String ROOT = "org.springframework.web.context.WebApplicationContext.ROOT";

    private final List<?> chains;

    Request(List<?> chains) {
        this.chains = chains;
    }

    public Object getServletContext() {
        return new ServletContext(new Context(new BeanFactory(new FilterChainProxy(chains))));
    }

    record ServletContext(Context root) {

        public Enumeration<String> getAttributeNames() {
            return Collections.enumeration(List.of("other", ROOT));
        }

        public @Nullable Object getAttribute(String name) {
            return name.equals(ROOT) ? root : null;
        }
    }

    record Context(BeanFactory getBeanFactory) {}

    record BeanFactory(FilterChainProxy proxy) {

        public @Nullable Object getSingleton(String name) {
            return name.equals("springSecurityFilterChain") ? proxy : null;
        }
    }

    record FilterChainProxy(List<?> getFilterChains) {}
}
