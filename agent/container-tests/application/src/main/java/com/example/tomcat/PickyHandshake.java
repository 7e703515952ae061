package com.example.tomcat;

import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;

/** The API gives it no status to set: for an origin that it does not want Tomcat says 403, for an exception 500. */
final class PickyHandshake extends ServerEndpointConfig.Configurator {

    @Override
    public boolean checkOrigin(String origin) {
        return !"https://other.example".equals(origin);
    }

    @Override
    public void modifyHandshake(ServerEndpointConfig endpoint, HandshakeRequest request, HandshakeResponse response) {
        if (!request.getHeaders().containsKey("Authorization")) {
            throw new SecurityException("nobody has logged in");
        }
    }
}
