package com.example.tomcat;

import com.example.Lifecycle;
import jakarta.servlet.ServletContext;
import java.nio.file.Files;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.catalina.startup.Tomcat;

/** One web application at the root of an embedded Tomcat on a free port. */
public final class EmbeddedTomcat {

    private EmbeddedTomcat() {}

    /** Returns when the server ends. */
    public static void run(Consumer<ServletContext> application) throws Exception {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(Files.createTempDirectory("tomcat").toString());
        tomcat.setPort(0);
        tomcat.addContext("", null)
                .addServletContainerInitializer((classes, context) -> application.accept(context), Set.of());
        tomcat.start();
        Lifecycle.ready(tomcat.getConnector().getLocalPort());
        tomcat.getServer().await();
    }
}
