package org.muster.server.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** Leads to the page to sign in on, which says why a session has ended if one has. */
final class SignInFirst extends LoginUrlAuthenticationEntryPoint {
    SignInFirst() {
        super(AccessConfiguration.SIGN_IN_PAGE);
    }

    /** A part of a page has no place for the page to sign in on: the whole one goes there. */
    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        if (request.getHeader("HX-Request") == null) {
            super.commence(request, response, why);
            return;
        }
        // nobody wants to come back to the part alone
        new HttpSessionRequestCache().removeRequest(request, response);
        response.setHeader("HX-Redirect", determineUrlToUseForThisRequest(request, response, why));
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
    }

    @Override
    protected String determineUrlToUseForThisRequest(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) {
        return SessionWatch.find(request)
                .map(end -> AccessConfiguration.SIGN_IN_PAGE + "?ended=" + end.word())
                .orElse(AccessConfiguration.SIGN_IN_PAGE);
    }
}
