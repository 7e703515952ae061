package com.example.boot;

import com.example.ClientCertificates;
import java.nio.file.Files;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The certificate's name is the user's. Its port opens when it is asked for, since keys take a while to make. */
@RestController
@Configuration(proxyBeanMethods = false)
class CertificateChains {

    private static final UserDetailsService KNOWN = name -> {
        if (!name.equals("alice")) {
            throw new UsernameNotFoundException("nobody of that name");
        }
        return User.withUsername(name).password("").roles("USER").build();
    };

    private final ApplicationContext context;

    CertificateChains(ApplicationContext context) {
        this.context = context;
    }

    @Bean
    @Order(-14)
    SecurityFilterChain certificateChain(HttpSecurity http) throws Exception {
        return http.securityMatcher("/certificate/**")
                .x509(certificate -> certificate.userDetailsService(KNOWN))
                .authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    @GetMapping("/open/certificates")
    String open() throws Exception {
        BootApplication.tomcat(context)
                .getService()
                .addConnector(ClientCertificates.in(Files.createTempDirectory("certificates"))
                        .connector());
        return "open";
    }

    @GetMapping("/certificate/orders")
    String orders() {
        return "orders";
    }
}
