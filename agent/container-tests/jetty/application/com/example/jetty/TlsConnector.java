package com.example.jetty;

import com.example.ServerKeys;
import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** A second port, with TLS, where ALPN chooses between HTTP/1.1 and HTTP/2. */
final class TlsConnector {

    private TlsConnector() {}

    static ServerConnector of(Server server) {
        SslContextFactory.Server keys = new SslContextFactory.Server();
        keys.setKeyStorePath(ServerKeys.file().toUri().toString());
        keys.setKeyStorePassword(ServerKeys.password());
        HttpConfiguration http = new HttpConfiguration();
        // By address: there is no server name to compare.
        http.addCustomizer(new SecureRequestCustomizer(false));
        ServerConnector connector = new ServerConnector(
                server,
                new SslConnectionFactory(keys, "alpn"),
                new ALPNServerConnectionFactory(),
                new HTTP2ServerConnectionFactory(http),
                new HttpConnectionFactory(http));
        server.addConnector(connector);
        return connector;
    }
}
