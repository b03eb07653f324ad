package org.muster.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Leads to the page to sign in on, which says why a session has ended if one has. */
final class SignInFirst extends LoginUrlAuthenticationEntryPoint {
    SignInFirst() {
        super(AccessConfiguration.SIGN_IN_PAGE);
    }

    @Override
    protected String determineUrlToUseForThisRequest(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) {
        return SessionWatch.find(request)
                .map(end -> AccessConfiguration.SIGN_IN_PAGE + "?ended=" + end.word())
                .orElse(AccessConfiguration.SIGN_IN_PAGE);
    }
}
