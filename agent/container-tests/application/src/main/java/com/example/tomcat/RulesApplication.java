package com.example.tomcat;

import com.example.ClientCertificates;
import com.example.Lifecycle;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.catalina.startup.Tomcat;

/** What Tomcat refuses by itself, on embedded Tomcat 9 to 11: a web application for each way. */
public final class RulesApplication {

    private RulesApplication() {}

    /** Never returns: the process ends with its stdin. */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("tomcat");
        ClientCertificates certificates = ClientCertificates.in(folder);
        Tomcat tomcat = started(0, folder, certificates);
        int port = tomcat.getConnector().getLocalPort();
        Lifecycle.ready(port);
        for (int times = 1; true; times++) {
            Restart.awaitAsked();
            tomcat.stop();
            tomcat.destroy();
            tomcat = started(port, folder, certificates);
            System.out.println("RESTARTED " + times);
        }
    }

    private static Tomcat started(int port, Path folder, ClientCertificates certificates) throws Exception {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(port);
        // Makes it now: later it would be whichever connector was added first.
        tomcat.getConnector();
        Logins.deploy(tomcat, folder);
        Addresses.deploy(tomcat);
        Masks.deploy(tomcat);
        Restart.deploy(tomcat);
        Certificates.deploy(tomcat, folder, certificates);
        tomcat.start();
        return tomcat;
    }
}
