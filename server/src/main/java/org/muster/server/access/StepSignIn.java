package org.muster.server.access;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;

/** Puts the page of the code behind that of the password, with the same care for the session. */
final class StepSignIn extends AbstractHttpConfigurer<StepSignIn, HttpSecurity> {
    private final StepFilter filter;

    StepSignIn(StepFilter filter) {
        this.filter = filter;
    }

    @Override
    public void configure(HttpSecurity http) {
        filter.setSessionAuthenticationStrategy(
                http.getSharedObject(SessionAuthenticationStrategy.class));
        filter.setSecurityContextRepository(http.getSharedObject(SecurityContextRepository.class));
        http.addFilterAfter(filter, UsernamePasswordAuthenticationFilter.class);
    }
}
