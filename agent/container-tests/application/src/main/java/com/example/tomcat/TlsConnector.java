package com.example.tomcat;

import com.example.ServerKeys;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.coyote.http2.Http2Protocol;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;

/** A second port, with TLS, where ALPN chooses between HTTP/1.1 and HTTP/2. */
final class TlsConnector {

    private TlsConnector() {}

    static void addTo(Tomcat tomcat) {
        SSLHostConfig tls = new SSLHostConfig();
        SSLHostConfigCertificate own = new SSLHostConfigCertificate(tls, SSLHostConfigCertificate.Type.EC);
        own.setCertificateKeystoreFile(ServerKeys.file().toString());
        own.setCertificateKeystorePassword(ServerKeys.password());
        tls.addCertificate(own);
        Connector connector = new Connector();
        connector.setPort(0);
        connector.setScheme("https");
        connector.setSecure(true);
        connector.setProperty("SSLEnabled", "true");
        connector.addSslHostConfig(tls);
        connector.addUpgradeProtocol(new Http2Protocol());
        connector.addLifecycleListener(event -> {
            if (event.getType().equals(Lifecycle.AFTER_START_EVENT)) {
                ServerKeys.listening(connector.getLocalPort());
            }
        });
        tomcat.getService().addConnector(connector);
    }
}
