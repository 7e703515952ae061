package io.why401.demo.guards;

import io.why401.demo.shop.ShopSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** {@code /partner}: partners with a key, checked by a filter of the shop's own. */
@Configuration
class PartnerGuard {

    @Bean
    @Order(2)
    SecurityFilterChain partnerChain(HttpSecurity http, ShopSettings settings) {
        return http.securityMatcher("/partner/**")
                .authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
                .addFilterBefore(new ApiKeyFilter(settings.partnerKey()), AuthorizationFilter.class)
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }
}
