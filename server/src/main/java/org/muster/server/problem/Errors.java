package org.muster.server.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.muster.core.fact.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.HtmlUtils;

/**
 * The last stop of every request that went wrong: a problem for programs, a page for people. What a
 * fault says of the inside stays in the log.
 */
@Controller
final class Errors implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    private final Problems problems;
    private final ObjectProvider<ErrorPage> page;

    Errors(Problems problems, ObjectProvider<ErrorPage> page) {
        this.problems = problems;
        this.page = page;
    }

    @RequestMapping("/error")
    void tell(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpStatus status = status(request);
        List<Refusal> reasons = reasons(request, status);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (wantsJson(request)) {
            problems.write(response, status, reasons);
        } else {
            String path = text(request, RequestDispatcher.ERROR_REQUEST_URI);
            response.setStatus(status.value());
            response.setContentType("text/html;charset=UTF-8");
            response.getWriter()
                    .write(
                            page.getIfAvailable(() -> Errors::plain)
                                    .html(request, response, path, status, reasons.getFirst()));
        }
    }

    private static List<Refusal> reasons(HttpServletRequest request, HttpStatus status) {
        Throwable thrown = thrown(request);
        if (thrown instanceof ProblemException problem) {
            return problem.reasons();
        }
        String path = text(request, RequestDispatcher.ERROR_REQUEST_URI);
        String message = text(request, RequestDispatcher.ERROR_MESSAGE);
        return List.of(
                switch (status) {
                    case NOT_FOUND -> Refusal.of(WebRefusal.NO_SUCH_ADDRESS, "", path);
                    case METHOD_NOT_ALLOWED ->
                            Refusal.of(WebRefusal.WRONG_METHOD, "", request.getMethod(), path);
                    case UNSUPPORTED_MEDIA_TYPE ->
                            Refusal.of(
                                    WebRefusal.WRONG_TYPE,
                                    "Content-Type",
                                    String.valueOf(request.getContentType()));
                    case UNAUTHORIZED -> Refusal.of(WebRefusal.SIGN_IN, "");
                    case FORBIDDEN -> Refusal.of(WebRefusal.NOT_ALLOWED, "", path);
                    case INTERNAL_SERVER_ERROR -> fault(path, thrown);
                    default ->
                            Refusal.of(
                                    WebRefusal.NOT_ACCEPTED,
                                    "",
                                    message.isBlank() ? status.getReasonPhrase() : message);
                });
    }

    private static Refusal fault(String path, @Nullable Throwable thrown) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("fault {} at {}", number, path, thrown);
        return Refusal.of(WebRefusal.FAULT, "", number);
    }

    private static HttpStatus status(HttpServletRequest request) {
        if (thrown(request) instanceof ProblemException problem) {
            return problem.status();
        }
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return status == null ? HttpStatus.NOT_FOUND : status;
    }

    private static @Nullable Throwable thrown(HttpServletRequest request) {
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Throwable error = thrown instanceof Throwable some ? some : null;
        while (error instanceof jakarta.servlet.ServletException && error.getCause() != null) {
            error = error.getCause();
        }
        return error;
    }

    private static boolean wantsJson(HttpServletRequest request) {
        String accept = String.valueOf(request.getHeader("Accept"));
        return text(request, RequestDispatcher.ERROR_REQUEST_URI).startsWith("/api")
                || accept.contains("json") && !accept.contains("html");
    }

    private static String text(HttpServletRequest request, String attribute) {
        Object value = request.getAttribute(attribute);
        return value == null ? "" : value.toString();
    }

    private static String plain(
            HttpServletRequest request,
            HttpServletResponse response,
            String path,
            HttpStatus status,
            Refusal reason) {
        return """
        <!doctype html><html lang="en"><head><title>%d – Muster</title>
        <meta name="viewport" content="width=device-width"></head><body><main>
        <h1>%s</h1><p>%s</p><p><a href="/">Back to the start</a></p></main></body></html>
        """
                .formatted(
                        status.value(),
                        HtmlUtils.htmlEscape(reason.sentence()),
                        HtmlUtils.htmlEscape(reason.wayOut()));
    }
}
