package org.muster.server.access;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.muster.core.fact.Refusal;
import org.muster.server.problem.ProblemException;
import org.muster.server.problem.WebRefusal;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Tells whoever signed in why a page does not open, or leads to where they have to go first. */
final class PageClosed implements AccessDeniedHandler {
    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (denied instanceof CsrfException) {
            request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, formTooOld());
        } else if (mustEnrol()) {
            response.sendRedirect(AccessConfiguration.OWN_PAGE);
            return;
        }
        response.sendError(statusOfClosed(request.getRequestURI()));
    }

    private static boolean mustEnrol() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && Entry.isToEnrol(who);
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
}
