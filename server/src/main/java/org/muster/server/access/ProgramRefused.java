package org.muster.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.muster.core.fact.Refusal;
import org.muster.server.problem.Problems;
import org.muster.server.problem.WebRefusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Tells a program why it does not come in. */
final class ProgramRefused implements AuthenticationEntryPoint {
    private static final String FIELD = "Authorization";

    private final Problems problems;

    ProgramRefused(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        switch (why) {
            case TriedTooOften often -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(often.seconds()));
                problems.write(
                        response,
                        HttpStatus.TOO_MANY_REQUESTS,
                        Refusal.of(AccessRefusal.TRIED_TOO_OFTEN, FIELD, often.seconds()));
            }
            case InternalAuthenticationServiceException fault ->
                    problems.write(
                            response,
                            HttpStatus.SERVICE_UNAVAILABLE,
                            Refusal.of(
                                    AccessRefusal.STEPS_UNAVAILABLE,
                                    FIELD,
                                    String.valueOf(fault.getMessage())));
            case SecondStepNeeded needed ->
                    refuse(
                            response,
                            Refusal.of(AccessRefusal.STEP_NEEDED, FIELD, needed.account()));
            case PasskeyNeeded needed ->
                    refuse(
                            response,
                            Refusal.of(AccessRefusal.STEP_NEEDED, FIELD, needed.account()));
            default -> refuse(response, Refusal.of(WebRefusal.SIGN_IN, FIELD));
        }
    }

    private void refuse(HttpServletResponse response, Refusal reason) throws IOException {
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Muster\", charset=\"UTF-8\"");
        problems.write(response, HttpStatus.UNAUTHORIZED, reason);
    }
}
