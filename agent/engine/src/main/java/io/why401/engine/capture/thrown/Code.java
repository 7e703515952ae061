package io.why401.engine.capture.thrown;

import java.util.Arrays;

/** Tells the application's own classes from those of the JDK, the containers and the libraries by their names. */
public final class Code {

    /** Packages that no application keeps its own code in. */
    private static final String[] LIBRARIES = {
        "java.",
        "javax.",
        "jakarta.",
        "jdk.",
        "sun.",
        "com.sun.",
        "kotlin.",
        "kotlinx.",
        "scala.",
        "groovy.",
        "io.why401.engine.",
        "org.springframework.",
        "org.apache.",
        "org.eclipse.jetty.",
        "org.glassfish.",
        "org.jboss.",
        "org.wildfly.",
        "org.xnio.",
        "org.hibernate.",
        "org.slf4j.",
        "org.aspectj.",
        "org.pac4j.",
        "org.keycloak.",
        "org.jose4j.",
        "org.bouncycastle.",
        "io.undertow.",
        "io.netty.",
        "io.micrometer.",
        "io.jsonwebtoken.",
        "io.opentelemetry.",
        "io.dropwizard.",
        "io.javalin.",
        "io.vavr.",
        "io.github.resilience4j.",
        "reactor.",
        "feign.",
        "okhttp3.",
        "ch.qos.logback.",
        "com.nimbusds.",
        "com.auth0.",
        "com.fasterxml.",
        "com.google.",
        "com.zaxxer.",
        "com.netflix.",
        "tools.jackson.",
        "co.elastic.apm.",
        "net.bytebuddy.",
        "net.sf.cglib."
    };

    private static final String[] CONTAINERS = {
        "org.apache.catalina.",
        "org.apache.coyote.",
        "org.apache.tomcat.",
        "org.eclipse.jetty.",
        "io.undertow.",
        "reactor.netty.",
        "io.netty."
    };

    /** Frameworks that are one servlet with all handlers inside. */
    private static final String[] HANDLER_FRAMEWORKS = {"org.glassfish.jersey.", "org.jboss.resteasy.", "io.javalin."};

    /** By first letter: every frame of every stack is asked. */
    private static final String[][] BY_LETTER = byLetter();

    private Code() {}

    private static String[][] byLetter() {
        String[][] byLetter = new String[128][];
        for (int i = 0; i < byLetter.length; i++) {
            char letter = (char) i;
            byLetter[i] = Arrays.stream(LIBRARIES)
                    .filter(prefix -> prefix.charAt(0) == letter)
                    .toArray(String[]::new);
        }
        return byLetter;
    }

    static boolean isHandlerFramework(String className) {
        return startsWithAny(className, HANDLER_FRAMEWORKS);
    }

    /** A servlet container's or a network server's own class. */
    public static boolean isContainer(String className) {
        return startsWithAny(className, CONTAINERS);
    }

    /** False for the JDK, containers and well-known libraries, and for what they generate. */
    public static boolean isApplication(String className) {
        if (className.isEmpty() || className.startsWith("$") || className.contains("$$")) {
            return false;
        }
        char letter = className.charAt(0);
        return letter >= BY_LETTER.length || !startsWithAny(className, BY_LETTER[letter]);
    }

    static boolean startsWithAny(String className, String[] prefixes) {
        for (String prefix : prefixes) {
            if (className.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
