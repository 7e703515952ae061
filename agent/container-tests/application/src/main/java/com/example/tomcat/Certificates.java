package com.example.tomcat;

import com.example.ClientCertificates;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.catalina.authenticator.SSLAuthenticator;
import org.apache.catalina.startup.Tomcat;

/** CLIENT-CERT. */
final class Certificates {

    private Certificates() {}

    static void deploy(Tomcat tomcat, Path folder, ClientCertificates certificates) throws IOException {
        new WebApplication(tomcat, "/certificate")
                .login("CLIENT-CERT", WebApplication.users(Logins.users(folder)), new SSLAuthenticator())
                .constraint("/*", "clerk");
        tomcat.getService().addConnector(certificates.connector());
    }
}
