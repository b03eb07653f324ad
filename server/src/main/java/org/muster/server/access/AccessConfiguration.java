package org.muster.server.access;

import jakarta.servlet.Filter;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.muster.core.fact.Refusal;
import org.muster.server.problem.ProblemException;
import org.muster.server.problem.Problems;
import org.muster.server.problem.WebRefusal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Puts {@link AccessRules} into force, and signs people in and out. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {
    private static final String CONTENT_POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " object-src 'none'; base-uri 'none'; form-action 'self';"
                    + " frame-ancestors 'none'";

    @Bean
    UserDetailsService userDetails(UserAccounts accounts) {
        return name ->
                accounts.find(name)
                        .map(account ->
                                User.withUsername(account.name())
                                        .password(account.passwordHash())
                                        .authorities(
                                                account.roles().stream()
                                                        .map(Role::authority)
                                                        .toArray(String[]::new))
                                        .build())
                        .orElseThrow(() -> new UsernameNotFoundException(name));
    }

    @Bean
    PasswordEncoder passwordEncoder(UserAccounts accounts) {
        return accounts.encoder();
    }

    /**
     * For programs: a password with each request, or the session of a page. Only the session can be
     * misused by another site, so only it needs the token; a program's request is JSON, which no
     * form of another site can send.
     */
    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, Problems problems, Watch watch) {
        return http.securityMatcher("/api/**")
                .addFilterBefore(standing(watch), ExceptionTranslationFilter.class)
                .authorizeHttpRequests(AccessConfiguration::enforce)
                .httpBasic(basic ->
                        basic.authenticationEntryPoint((request, response, refused) -> {
                            response.setHeader(
                                    HttpHeaders.WWW_AUTHENTICATE,
                                    "Basic realm=\"Muster\", charset=\"UTF-8\"");
                            problems.write(
                                    response,
                                    HttpStatus.UNAUTHORIZED,
                                    Refusal.of(WebRefusal.SIGN_IN, "Authorization"));
                        }))
                .csrf(csrf ->
                        csrf.ignoringRequestMatchers(
                                request -> request.getHeader(HttpHeaders.AUTHORIZATION) != null))
                .exceptionHandling(handling ->
                        handling.accessDeniedHandler((request, response, denied) ->
                                problems.write(
                                        response,
                                        HttpStatus.FORBIDDEN,
                                        Refusal.of(
                                                WebRefusal.NOT_ALLOWED,
                                                "",
                                                request.getRequestURI()))))
                .headers(headers ->
                        headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_POLICY)))
                .build();
    }

    /** For people: a page to sign in on, then a session. */
    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, Watch watch) {
        return http.addFilterBefore(standing(watch), ExceptionTranslationFilter.class)
                .authorizeHttpRequests(AccessConfiguration::enforce)
                .formLogin(form ->
                        form.loginPage("/sign-in")
                                .loginProcessingUrl("/sign-in")
                                .usernameParameter("name")
                                .passwordParameter("password")
                                .failureUrl("/sign-in?wrong"))
                .logout(logout ->
                        logout.logoutUrl("/sign-out")
                                .logoutSuccessUrl("/")
                                // what a warden's browser keeps goes, wherever they sign out
                                .addLogoutHandler(
                                        new HeaderWriterLogoutHandler(
                                                new ClearSiteDataHeaderWriter(Directive.STORAGE))))
                .csrf(
                        csrf -> // what a citizen carries is sealed and goes with no other site's
                                // form
                                csrf.ignoringRequestMatchers(
                                        "/hub/commands", "/hooks/*", "/sync/**", "/o/*/help/**"))
                .exceptionHandling(handling ->
                        handling.accessDeniedHandler((request, response, denied) -> {
                            if (denied instanceof CsrfException) {
                                request.setAttribute(
                                        RequestDispatcher.ERROR_EXCEPTION, formTooOld());
                            }
                            response.sendError(statusOfClosed(request.getRequestURI()));
                        }))
                .headers(headers ->
                        headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_POLICY))
                                .referrerPolicy(
                                        referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** After whoever asks is known, and around the place where it is decided whether they may. */
    private static Filter standing(Watch watch) {
        return (request, response, rest) ->
                watch.around((HttpServletRequest) request, (HttpServletResponse) response, rest);
    }

    /** The session ended, or another began, since the page with the form was opened. */
    private static ProblemException formTooOld() {
        return new ProblemException(HttpStatus.FORBIDDEN, Refusal.of(WebRefusal.FORM_TOO_OLD, ""));
    }

    /** An address that no row knows does not exist for anybody: better said than refused. */
    private static int statusOfClosed(String path) {
        return AccessRules.find(path).isPresent()
                ? HttpStatus.FORBIDDEN.value()
                : HttpStatus.NOT_FOUND.value();
    }

    private static void enforce(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    requests) {
        requests.dispatcherTypeMatchers(
                        jakarta.servlet.DispatcherType.ERROR,
                        jakarta.servlet.DispatcherType.FORWARD,
                        jakarta.servlet.DispatcherType.ASYNC)
                .permitAll();
        for (AccessRules.Row row : AccessRules.rows()) {
            String pattern = row.pattern().getPatternString();
            switch (row.audience()) {
                case AccessRules.Audience.Everybody everybody ->
                        requests.requestMatchers(pattern).permitAll();
                case AccessRules.Audience.Roles some ->
                        requests.requestMatchers(pattern).hasAnyRole(some.names());
            }
        }
        requests.anyRequest().access((who, request) -> new AuthorizationDecision(false));
    }

    /** Only where no page of its own is there to sign in on. */
    @Bean
    SimpleUrlHandlerMapping plainSignIn() {
        SimpleUrlHandlerMapping mapping =
                new SimpleUrlHandlerMapping(Map.of("/sign-in", new PlainSignIn()));
        mapping.setOrder(100);
        return mapping;
    }
}
