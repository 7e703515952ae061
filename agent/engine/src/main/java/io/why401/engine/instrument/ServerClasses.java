package io.why401.engine.instrument;

import java.util.Set;

/**
 * The classes that wake the agent, written out a second time beside {@link LibraryHooks#wakes}: reading them there would
 * load Byte Buddy into JVMs that are no servers. A test holds the two equal.
 */
public final class ServerClasses {

    /** Internal names, with slashes, as a transformer gets them. */
    public static final Set<String> WAKING = Set.of(
            "org/apache/coyote/Response",
            "org/apache/catalina/connector/CoyoteAdapter",
            "io/undertow/server/OpenListener",
            "io/undertow/server/HttpServerExchange",
            "org/eclipse/jetty/server/Server",
            "reactor/netty/http/server/HttpServer$HttpServerHandle",
            "reactor/netty/http/server/HttpServerOperations",
            "jakarta/servlet/ServletContainerInitializer",
            "jakarta/servlet/ServletContextEvent",
            "javax/servlet/ServletContainerInitializer",
            "javax/servlet/ServletContextEvent");

    private ServerClasses() {}
}
