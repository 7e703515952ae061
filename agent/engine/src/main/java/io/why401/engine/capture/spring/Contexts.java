package io.why401.engine.capture.spring;

import io.why401.engine.capture.Members;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds a web application's Spring contexts by the servlet context attributes that Spring itself sets. Creates no bean. */
final class Contexts {

    private static final String ROOT = "org.springframework.web.context.WebApplicationContext.ROOT";
    private static final String DISPATCHER = "org.springframework.web.servlet.FrameworkServlet.CONTEXT.";

    private final Members members;

    Contexts(Members members) {
        this.members = members;
    }

    /** Bean factories of the root context and of the dispatchers' own, each once. */
    List<Object> beanFactories(@Nullable Object servletContext) {
        List<Object> factories = new ArrayList<>(1);
        if (members.call(servletContext, "getAttributeNames") instanceof Enumeration<?> names) {
            for (Object name : Collections.list(names)) {
                if (name instanceof String text && (text.equals(ROOT) || text.startsWith(DISPATCHER))) {
                    Object context = members.call(servletContext, "getAttribute", text);
                    Object factory = members.callIfThere(context, "getBeanFactory");
                    if (factory != null && factories.stream().noneMatch(known -> known == factory)) {
                        factories.add(factory);
                    }
                }
            }
        }
        return factories;
    }

    /** A singleton that is already there; null when it is not, without making it. */
    @Nullable
    Object singleton(Object beanFactory, String name) {
        return members.call(beanFactory, "getSingleton", name);
    }

    /**
     * Every defined singleton that is already there. By definition names: {@code getSingletonNames()} waits, until Spring
     * 6.1, for the lock that is held while a lazy bean is made.
     */
    List<Object> singletons(Object beanFactory) {
        List<Object> beans = new ArrayList<>();
        if (members.call(beanFactory, "getBeanDefinitionNames") instanceof String[] names) {
            for (String name : names) {
                Object bean = singleton(beanFactory, name);
                if (bean != null) {
                    beans.add(bean);
                }
            }
        }
        return beans;
    }

    /** The name under which the bean is defined; null for one that is none. */
    @Nullable
    String nameOf(Object beanFactory, Object bean) {
        if (members.call(beanFactory, "getBeanDefinitionNames") instanceof String[] names) {
            for (String name : names) {
                if (singleton(beanFactory, name) == bean) {
                    return name;
                }
            }
        }
        return null;
    }
}
