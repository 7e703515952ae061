package com.example.tomcat;

import java.util.concurrent.SynchronousQueue;
import org.apache.catalina.startup.Tomcat;

/** {@code /restart/now} asks for the server to be stopped and started again in this JVM. */
final class Restart {

    private static final SynchronousQueue<String> ASKED = new SynchronousQueue<>();

    private Restart() {}

    static void deploy(Tomcat tomcat) {
        new WebApplication(tomcat, "/restart")
                .servlet("/now", (request, response) -> response.setStatus(ASKED.offer("restart") ? 202 : 503));
    }

    static void awaitAsked() throws InterruptedException {
        ASKED.take();
    }
}
