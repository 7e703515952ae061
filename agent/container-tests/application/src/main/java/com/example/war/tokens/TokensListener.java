package com.example.war.tokens;

import com.example.tokens.JavaJwtVerifier;
import com.example.tokens.JjwtVerifier;
import com.example.tokens.Jose4jVerifier;
import com.example.tokens.NimbusVerifier;
import com.example.tokens.TokenVerifier;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.util.Map;

/** A servlet for each library, under its name. */
public final class TokensListener implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        Map<String, TokenVerifier> verifiers = Map.of(
                "java-jwt", new JavaJwtVerifier(),
                "jjwt", new JjwtVerifier(),
                "jose4j", new Jose4jVerifier(),
                "nimbus", new NimbusVerifier());
        verifiers.forEach((name, verifier) -> event.getServletContext()
                .addServlet(name, new TokenServlet(verifier))
                .addMapping("/" + name));
    }
}
