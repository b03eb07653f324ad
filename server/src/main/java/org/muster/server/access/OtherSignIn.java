package org.muster.server.access;

import java.util.List;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;

/** Puts other ways in behind that of the password, with the same care for the session. */
final class OtherSignIn extends AbstractHttpConfigurer<OtherSignIn, HttpSecurity> {
    private final List<AbstractAuthenticationProcessingFilter> filters;

    OtherSignIn(List<AbstractAuthenticationProcessingFilter> filters) {
        this.filters = List.copyOf(filters);
    }

    @Override
    public void configure(HttpSecurity http) {
        for (AbstractAuthenticationProcessingFilter filter : filters) {
            filter.setSessionAuthenticationStrategy(
                    http.getSharedObject(SessionAuthenticationStrategy.class));
            filter.setSecurityContextRepository(
                    http.getSharedObject(SecurityContextRepository.class));
            http.addFilterAfter(filter, UsernamePasswordAuthenticationFilter.class);
        }
    }
}
