package org.muster.server.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.muster.core.fact.Refusal;
import org.springframework.http.HttpStatus;

/** Shows people what went wrong. A bean of this type takes the place of the plain page. */
public interface ErrorPage {
    /** A whole page about the request that failed at {@code path}. */
    String html(
            HttpServletRequest request,
            HttpServletResponse response,
            String path,
            HttpStatus status,
            Refusal reason);
}
