package io.why401.demo.guards;

import io.why401.demo.shop.ShopSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Everything else: staff with user name and password. {@code /error} falls in here too, so a caller whom no repository remembers, of
 * a public file or with a carrier's token, gets 401 for a 404 or a 500: a mistake that is easy to make and hard to find.
 */
@Configuration
class StaffGuard {

    @Bean
    @Order(7)
    SecurityFilterChain staffChain(HttpSecurity http) {
        return http.authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
                .httpBasic(Customizer.withDefaults())
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    UserDetailsService staff(PasswordEncoder encoder, ShopSettings settings) {
        String password = encoder.encode(settings.staffPassword());
        return new InMemoryUserDetailsManager(
                User.withUsername("marie").password(password).roles("STAFF").build(),
                User.withUsername("left-the-company")
                        .password(password)
                        .disabled(true)
                        .build(),
                User.withUsername("too-many-tries")
                        .password(password)
                        .accountLocked(true)
                        .build());
    }

    /** Far below what a real service needs: the passwords live as long as the process, and the demonstration should start quickly. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder(5);
    }
}
