package com.example.boot;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers a first message of Negotiate or NTLM with the next (RFC 4559 §5), and a last one with the scheme alone: refused. */
final class HandshakeFilter extends OncePerRequestFilter {

    static final String NTLM_CHALLENGE = "TlRMTVNTUAACAAAABgAGADgAAAAFgomiESIzRFVmd4gAAAAAAAAAAG==";
    static final String NEGOTIATE_CHALLENGE = "oRQwEqADCgEBoQsGCSqGSIL3EgECAg==";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String message = String.valueOf(request.getHeader("Authorization"));
        String next = "Negotiate";
        if (message.startsWith("NTLM TlRMTVNTUAAB")) {
            next = "NTLM " + NTLM_CHALLENGE;
        } else if (message.startsWith("Negotiate YII")) {
            next = "Negotiate " + NEGOTIATE_CHALLENGE;
        }
        response.setHeader("WWW-Authenticate", next);
        response.setStatus(401);
    }
}
