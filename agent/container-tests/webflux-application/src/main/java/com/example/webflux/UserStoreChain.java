package com.example.webflux;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Properties;
import javax.naming.Context;
import javax.naming.NamingException;
import javax.naming.directory.InitialDirContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.authentication.UserDetailsRepositoryReactiveAuthenticationManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.AuthenticationWebFilter;
import org.springframework.security.web.server.authentication.HttpBasicServerAuthenticationEntryPoint;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Users in a directory that nobody ever started, asked on a thread that may wait. Spring 6 would answer 500 to a failed lookup; here it is a 401. */
@Configuration(proxyBeanMethods = false)
class UserStoreChain {

    private static final HttpBasicServerAuthenticationEntryPoint ENTRY_POINT =
            new HttpBasicServerAuthenticationEntryPoint();

    @Bean
    @Order(-17)
    SecurityWebFilterChain storeChain(ServerHttpSecurity http) {
        SecurityWebFilterChain chain = http.securityMatcher(new PathPatternParserServerWebExchangeMatcher("/store/**"))
                .authenticationManager(manager())
                .authorizeExchange(rules -> rules.anyExchange().authenticated())
                .httpBasic(Customizer.withDefaults())
                .csrf(csrf -> csrf.disable())
                .build();
        chain.getWebFilters()
                .ofType(AuthenticationWebFilter.class)
                .doOnNext(filter -> filter.setAuthenticationFailureHandler(UserStoreChain::refuse))
                .blockLast();
        return chain;
    }

    private static Mono<Void> refuse(WebFilterExchange filtered, AuthenticationException failure) {
        return ENTRY_POINT.commence(filtered.getExchange(), failure);
    }

    private static ReactiveAuthenticationManager manager() {
        ReactiveAuthenticationManager manager = new UserDetailsRepositoryReactiveAuthenticationManager(
                name -> Mono.fromCallable(UserStoreChain::lookUp).subscribeOn(Schedulers.boundedElastic()));
        return login -> manager.authenticate(login)
                .onErrorMap(
                        NamingException.class,
                        failed -> new InternalAuthenticationServiceException("users cannot be read", failed));
    }

    private static UserDetails lookUp() throws NamingException {
        Properties settings = new Properties();
        settings.setProperty(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.ldap.LdapCtxFactory");
        settings.setProperty(Context.PROVIDER_URL, "ldap://localhost:" + closedPort());
        new InitialDirContext(settings).close();
        throw new NamingException("nobody listens there, and somebody answered");
    }

    private static int closedPort() {
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return closed.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @RestController
    static class StoredOrders {

        @GetMapping("/store/orders/{id}")
        Mono<String> order(@PathVariable("id") String id) {
            return Mono.just("order " + id.length());
        }
    }
}
