package com.example.boot;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.User.UserBuilder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** One user for each state of an account. */
@Configuration(proxyBeanMethods = false)
class Users {

    static final String PASSWORD = "correct-horse-battery";

    @Bean
    UserDetailsService userDetailsService() {
        return new InMemoryUserDetailsManager(List.of(
                user("alice-mayfield").build(),
                user("larry-locked").accountLocked(true).build(),
                user("dora-disabled").disabled(true).build(),
                user("erin-expired").accountExpired(true).build(),
                user("pete-password").credentialsExpired(true).build()));
    }

    private static UserBuilder user(String name) {
        return User.withUsername(name).password("{noop}" + PASSWORD).roles("USER");
    }
}
