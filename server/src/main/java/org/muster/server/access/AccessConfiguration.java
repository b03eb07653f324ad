package org.muster.server.access;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.muster.core.fact.Refusal;
import org.muster.server.Settings;
import org.muster.server.access.brake.Asking;
import org.muster.server.access.brake.Devices;
import org.muster.server.access.directory.Directory;
import org.muster.server.access.passkey.Passkeys;
import org.muster.server.access.secondstep.SecondSteps;
import org.muster.server.problem.Problems;
import org.muster.server.problem.WebRefusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationFailureLockedEvent;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Puts {@link AccessRules} into force, and signs people in and out. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {
    static final String SIGN_IN_PAGE = "/sign-in";
    static final String STEP_PAGE = "/sign-in/code";
    static final String PASSKEY_PAGE = "/sign-in/passkey";
    static final String DIRECTORY_ANSWER = "/sign-in/directory/answer";
    static final String OWN_PAGE = "/account";

    /**
     * For programs: a password with each request, or the session of a page. Only the session can be
     * misused by another site, so only it needs the token; a program's request is JSON, which no
     * form of another site can send.
     */
    @Bean
    @Order(1)
    SecurityFilterChain api(
            HttpSecurity http,
            Problems problems,
            UserAccounts accounts,
            PasswordCheck passwords,
            SecondSteps steps,
            Passkeys passkeys,
            Devices devices,
            OpenSessions sessions,
            AuthenticationEventPublisher failures,
            Watch watch) {
        return http.securityMatcher("/api/**")
                .addFilterAfter(
                        new SessionWatch(sessions, failures), SecurityContextHolderFilter.class)
                .addFilterBefore(standing(watch), ExceptionTranslationFilter.class)
                .authorizeHttpRequests(requests -> enforce(requests, new Scopes(accounts)))
                .authenticationManager(
                        telling(failures, new PasswordProvider(passwords, steps, passkeys, false)))
                .httpBasic(basic ->
                        basic.authenticationDetailsSource(request -> Asking.of(request, devices))
                                .authenticationEntryPoint(new ProgramRefused(problems)))
                .csrf(csrf ->
                        csrf.csrfTokenRequestHandler(new FormTokens())
                                .ignoringRequestMatchers(request ->
                                        request.getHeader(HttpHeaders.AUTHORIZATION) != null))
                .exceptionHandling(handling ->
                        handling.accessDeniedHandler((request, response, denied) ->
                                problems.write(
                                        response,
                                        HttpStatus.FORBIDDEN,
                                        Refusal.of(
                                                WebRefusal.NOT_ALLOWED,
                                                "",
                                                request.getRequestURI()))))
                .build();
    }

    /** For people: a page to sign in on, then a session. */
    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            UserAccounts accounts,
            PasswordCheck passwords,
            SecondSteps steps,
            StepCheck check,
            Passkeys passkeys,
            Directory directory,
            Devices devices,
            OpenSessions sessions,
            Settings settings,
            AuthenticationEventPublisher failures,
            Watch watch) {
        InstantSource clock = settings.wall();
        SignInDone done = new SignInDone(devices, sessions, clock);
        StepFilter codes = new StepFilter(accounts, check, devices, clock, failures);
        codes.setAuthenticationSuccessHandler(done);
        codes.setAuthenticationFailureHandler(new SignInFailed(STEP_PAGE, clock));
        PasskeyFilter keys = new PasskeyFilter(accounts, passkeys, devices, settings, failures);
        keys.setAuthenticationSuccessHandler(done);
        keys.setAuthenticationFailureHandler(new SignInFailed(SIGN_IN_PAGE, clock));
        DirectoryFilter arrivals =
                new DirectoryFilter(accounts, directory, devices, settings, failures);
        arrivals.setAuthenticationSuccessHandler(done);
        arrivals.setAuthenticationFailureHandler(new SignInFailed(SIGN_IN_PAGE, clock));
        return http.addFilterAfter(
                        new SessionWatch(sessions, failures), SecurityContextHolderFilter.class)
                .addFilterBefore(standing(watch), ExceptionTranslationFilter.class)
                .authorizeHttpRequests(requests -> enforce(requests, new Scopes(accounts)))
                .authenticationManager(
                        telling(failures, new PasswordProvider(passwords, steps, passkeys, true)))
                .formLogin(form ->
                        form.loginPage(SIGN_IN_PAGE)
                                .loginProcessingUrl(SIGN_IN_PAGE)
                                .usernameParameter("name")
                                .passwordParameter("password")
                                .authenticationDetailsSource(request -> Asking.of(request, devices))
                                .successHandler(done)
                                .failureHandler(new SignInFailed(SIGN_IN_PAGE, clock)))
                .with(new OtherSignIn(List.of(codes, keys, arrivals)), other -> {})
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
                                csrf.csrfTokenRequestHandler(new FormTokens())
                                        .ignoringRequestMatchers(
                                                "/hub/commands",
                                                "/hooks/*",
                                                "/sync/**",
                                                "/o/*/help/**",
                                                "/o/*/taken/*"))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(new SignInFirst())
                                .accessDeniedHandler(new PageClosed()))
                .headers(headers ->
                        headers.referrerPolicy(
                                referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /**
     * Who tried what, for the log of reads: a wrong code, a wrong passkey and a try too soon are
     * too.
     */
    @Bean
    AuthenticationEventPublisher failures(ApplicationEventPublisher events) {
        DefaultAuthenticationEventPublisher publisher =
                new DefaultAuthenticationEventPublisher(events);
        publisher.setAdditionalExceptionMappings(
                Map.of(
                        WrongCode.class,
                        AuthenticationFailureBadCredentialsEvent.class,
                        SessionElsewhere.class,
                        AuthenticationFailureBadCredentialsEvent.class,
                        DirectoryRefused.class,
                        AuthenticationFailureBadCredentialsEvent.class,
                        WrongPasskey.class,
                        AuthenticationFailureBadCredentialsEvent.class,
                        TriedTooOften.class,
                        AuthenticationFailureLockedEvent.class));
        return publisher;
    }

    private static ProviderManager telling(
            AuthenticationEventPublisher failures, PasswordProvider passwords) {
        ProviderManager manager = new ProviderManager(passwords);
        manager.setAuthenticationEventPublisher(failures);
        return manager;
    }

    /** After whoever asks is known, and around the place where it is decided whether they may. */
    private static Filter standing(Watch watch) {
        return (request, response, rest) ->
                watch.around((HttpServletRequest) request, (HttpServletResponse) response, rest);
    }

    private static void enforce(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    requests,
            Scopes scopes) {
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
                case AccessRules.Audience.SignedIn anybody ->
                        requests.requestMatchers(pattern).authenticated();
                case AccessRules.Audience.Roles some ->
                        requests.requestMatchers(pattern)
                                .access(
                                        AuthorizationManagers.allOf(
                                                AuthorityAuthorizationManager.hasAnyRole(
                                                        some.names()),
                                                scopes));
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
