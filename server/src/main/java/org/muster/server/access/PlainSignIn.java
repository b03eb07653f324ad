package org.muster.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.util.HtmlUtils;

/** A page to sign in on that needs no template and no style. */
final class PlainSignIn implements HttpRequestHandler {
    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        String wrong =
                request.getParameter("wrong") == null
                        ? ""
                        : "<p role=\"alert\">Name and password do not belong together. Check both,"
                                + " or ask an administrator for a new password.</p>";
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter()
                .write(
                        """
                        <!doctype html><html lang="en"><head><title>Sign in – Muster</title>
                        <meta name="viewport" content="width=device-width"></head><body><main>
                        <h1>Sign in</h1>%s<form method="post" action="/sign-in">
                        <p><label>Name <input name="name" autocomplete="username" required></label></p>
                        <p><label>Password <input name="password" type="password"
                        autocomplete="current-password" required></label></p>
                        <input type="hidden" name="%s" value="%s"><button>Sign in</button>
                        </form></main></body></html>
                        """
                                .formatted(
                                        wrong,
                                        HtmlUtils.htmlEscape(token.getParameterName()),
                                        HtmlUtils.htmlEscape(token.getToken())));
    }
}
