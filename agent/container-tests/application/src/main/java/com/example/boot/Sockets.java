package com.example.boot;

import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/** Spring's WebSockets: behind the servlets' guard, behind chains, and behind an interceptor that looks at the token itself. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(WebSocketConfigurer.class)
@EnableWebSocket
class Sockets implements WebSocketConfigurer {

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        WebSocketHandler echo = new Echo();
        registry.addHandler(echo, "/guarded/socket", "/basic/socket", "/bearer/socket");
        registry.addHandler(echo, "/open/socket").addInterceptors(new TokenInterceptor());
    }

    /** Sends back what it was sent; a login that fails in here is no response. */
    private static final class Echo extends TextWebSocketHandler {
        @Override
        protected void handleTextMessage(WebSocketSession session, TextMessage message) throws Exception {
            try {
                if (message.getPayload().equals("log me in")) {
                    throw new BadCredentialsException("not over this socket");
                }
                session.sendMessage(message);
            } catch (AuthenticationException refused) {
                session.sendMessage(new TextMessage("no"));
            }
        }
    }
}
