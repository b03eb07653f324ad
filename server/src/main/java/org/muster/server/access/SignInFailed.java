package org.muster.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Leads back to the page that was sent, or on to the one for the code. */
final class SignInFailed implements AuthenticationFailureHandler {
    private static final Logger LOG = LoggerFactory.getLogger(SignInFailed.class);

    private final String page;
    private final InstantSource clock;

    SignInFailed(String page, InstantSource clock) {
        this.page = page;
        this.clock = clock;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        response.sendRedirect(where(request, why));
    }

    private String where(HttpServletRequest request, AuthenticationException why) {
        return switch (why) {
            case SecondStepNeeded needed -> {
                new PasswordGiven(needed.account(), clock.instant()).keep(request);
                yield AccessConfiguration.STEP_PAGE;
            }
            case TriedTooOften often -> page + "?wait=" + often.seconds();
            case PasskeyNeeded needed -> AccessConfiguration.SIGN_IN_PAGE + "?needed";
            case WrongPasskey wrong -> AccessConfiguration.SIGN_IN_PAGE + "?passkey";
            case DirectoryRefused refused ->
                    AccessConfiguration.SIGN_IN_PAGE + "?directory=" + refused.word();
            case PasswordTooLate late -> AccessConfiguration.SIGN_IN_PAGE + "?late";
            case InternalAuthenticationServiceException fault -> {
                LOG.error("nobody can sign in just now", fault);
                yield page + "?fault";
            }
            default -> page + "?wrong";
        };
    }
}
