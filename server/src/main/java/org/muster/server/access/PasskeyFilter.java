package org.muster.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.muster.server.Settings;
import org.muster.server.access.brake.Asking;
import org.muster.server.access.brake.Devices;
import org.muster.server.access.passkey.Challenge;
import org.muster.server.access.passkey.Passkeys;
import org.muster.server.access.passkey.Site;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Lets in whoever shows a passkey: both steps at once, since the device has made sure of who holds
 * it. There is nothing to guess, so there is no brake.
 */
final class PasskeyFilter extends AbstractAuthenticationProcessingFilter {
    /** Of whom the log tells that a sign-in failed, where no account is known. */
    private static final String UNKNOWN = "passkey";

    private final UserAccounts accounts;
    private final Passkeys passkeys;
    private final Devices devices;
    private final Settings settings;
    private final AuthenticationEventPublisher failures;

    PasskeyFilter(
            UserAccounts accounts,
            Passkeys passkeys,
            Devices devices,
            Settings settings,
            AuthenticationEventPublisher failures) {
        super(
                PathPatternRequestMatcher.pathPattern(
                        HttpMethod.POST, AccessConfiguration.PASSKEY_PAGE));
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.devices = devices;
        this.settings = settings;
        this.failures = failures;
    }

    @Override
    public Authentication attemptAuthentication(
            HttpServletRequest request, HttpServletResponse response) {
        Instant now = settings.wall().instant();
        Optional<Challenge> challenge = Challenge.take(request, Challenge.Use.SIGN_IN, now);
        Optional<Site> site = Site.find(request, settings.publicAddress());
        if (challenge.isEmpty() || site.isEmpty()) {
            throw told(UNKNOWN);
        }
        String answer = Optional.ofNullable(request.getParameter("answer")).orElse("");
        try {
            return switch (passkeys.check(answer, challenge.get(), site.get(), now)) {
                case Passkeys.Right right -> {
                    UserAccount account =
                            accounts.find(right.account())
                                    .filter(one -> !one.isOfDirectory())
                                    .orElseThrow(() -> told(right.account()));
                    yield Entry.whole(account, Asking.of(request, devices));
                }
                case Passkeys.Wrong wrong -> throw told(wrong.account().orElse(UNKNOWN));
            };
        } catch (IOException e) {
            throw new InternalAuthenticationServiceException(
                    "the passkeys cannot be read or kept", e);
        }
    }

    private AuthenticationException told(String account) {
        AuthenticationException why = new WrongPasskey();
        failures.publishAuthenticationFailure(
                why, UsernamePasswordAuthenticationToken.unauthenticated(account, ""));
        return why;
    }
}
