package org.muster.server.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.muster.core.fact.Refusal;
import org.muster.server.problem.ProblemException;
import org.muster.server.problem.Problems;
import org.muster.server.problem.WebRefusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Answers of the API where something is wrong; what is not named here ends at the error page. */
@RestControllerAdvice(basePackageClasses = ApiProblems.class)
final class ApiProblems {
    private final Problems problems;

    ApiProblems(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    void tell(ProblemException problem, HttpServletResponse response) throws IOException {
        problems.write(response, problem.status(), problem.reasons());
    }

    @ExceptionHandler
    void tell(MissingServletRequestParameterException missing, HttpServletResponse response)
            throws IOException {
        String field = missing.getParameterName();
        problems.write(
                response,
                HttpStatus.BAD_REQUEST,
                Refusal.of(WebRefusal.MISSING, field, field, "it goes into the address."));
    }

    @ExceptionHandler
    void tell(MethodArgumentTypeMismatchException wrong, HttpServletResponse response)
            throws IOException {
        problems.write(
                response,
                HttpStatus.BAD_REQUEST,
                Refusal.of(
                        WebRefusal.UNREADABLE,
                        wrong.getName(),
                        wrong.getName(),
                        String.valueOf(wrong.getValue()),
                        "it must be a whole number."));
    }
}
