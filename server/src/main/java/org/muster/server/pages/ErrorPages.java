package org.muster.server.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.muster.core.fact.Refusal;
import org.muster.server.problem.ErrorPage;
import org.muster.server.problem.ProblemException;
import org.muster.server.problem.WebRefusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/**
 * What went wrong, in the reader's language: inside the operation's frame for whoever is signed in,
 * so that the way on is one link away; on a plain page for everybody else.
 */
@ControllerAdvice(basePackageClasses = ErrorPages.class)
final class ErrorPages implements ErrorPage {
    private final Screen screen;
    private final VisitResolver visits;

    ErrorPages(Screen screen, VisitResolver visits) {
        this.screen = screen;
        this.visits = visits;
    }

    @ExceptionHandler
    ResponseEntity<String> tell(
            ProblemException problem, HttpServletRequest request, HttpServletResponse response) {
        String page =
                html(
                        request,
                        response,
                        request.getRequestURI(),
                        problem.status(),
                        problem.reasons().getFirst());
        return Screen.page(problem.status(), page);
    }

    /** A form of a page that takes files, sent without any, or with one that is too large. */
    @ExceptionHandler
    ResponseEntity<String> tell(
            MultipartException thrown, HttpServletRequest request, HttpServletResponse response) {
        HttpStatus status =
                thrown instanceof MaxUploadSizeExceededException
                        ? HttpStatus.CONTENT_TOO_LARGE
                        : HttpStatus.BAD_REQUEST;
        return tell(
                new ProblemException(
                        status, Refusal.of(WebRefusal.NOT_ACCEPTED, "", status.getReasonPhrase())),
                request,
                response);
    }

    @Override
    public String html(
            HttpServletRequest request,
            HttpServletResponse response,
            String path,
            HttpStatus status,
            Refusal reason) {
        Optional<Frame> frame =
                Reader.now().signedIn()
                        ? visits.findAt(path, request, response).map(Visit::frame)
                        : Optional.empty();
        Words words =
                frame.map(Frame::words).orElseGet(() -> VisitResolver.words(request, response));
        FaultSheet sheet = FaultSheet.of(reason, words);
        return frame.map(found -> screen.render("error", Map.of("frame", found, "sheet", sheet)))
                .orElseGet(
                        () -> screen.render("errorPlain", Map.of("words", words, "sheet", sheet)));
    }
}
