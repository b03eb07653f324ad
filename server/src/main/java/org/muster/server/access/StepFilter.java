package org.muster.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import org.muster.server.access.brake.Asking;
import org.muster.server.access.brake.Devices;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Lets in whoever gave the password and now a code. */
final class StepFilter extends AbstractAuthenticationProcessingFilter {
    private final UserAccounts accounts;
    private final StepCheck check;
    private final Devices devices;
    private final InstantSource clock;
    private final AuthenticationEventPublisher failures;

    StepFilter(
            UserAccounts accounts,
            StepCheck check,
            Devices devices,
            InstantSource clock,
            AuthenticationEventPublisher failures) {
        super(
                PathPatternRequestMatcher.pathPattern(
                        HttpMethod.POST, AccessConfiguration.STEP_PAGE));
        this.accounts = accounts;
        this.check = check;
        this.devices = devices;
        this.clock = clock;
        this.failures = failures;
    }

    @Override
    public Authentication attemptAuthentication(
            HttpServletRequest request, HttpServletResponse response) {
        PasswordGiven given =
                PasswordGiven.find(request, clock.instant()).orElseThrow(PasswordTooLate::new);
        UserAccount account = accounts.find(given.account()).orElseThrow(PasswordTooLate::new);
        Asking asking = Asking.of(request, devices);
        String code = Optional.ofNullable(request.getParameter("code")).orElse("");
        try {
            return switch (check.take(asking, account.name(), code)) {
                case StepCheck.Right right -> Entry.whole(account, asking);
                case StepCheck.Wrong wrong -> throw told(account, new WrongCode());
                case StepCheck.Later later -> throw told(account, new TriedTooOften(later.span()));
            };
        } catch (IOException e) {
            throw new InternalAuthenticationServiceException(
                    "the second steps cannot be read or kept", e);
        }
    }

    private AuthenticationException told(UserAccount account, AuthenticationException why) {
        failures.publishAuthenticationFailure(
                why, UsernamePasswordAuthenticationToken.unauthenticated(account.name(), ""));
        return why;
    }
}
