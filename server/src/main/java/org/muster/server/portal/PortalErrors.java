package org.muster.server.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.muster.server.portal.Calls.Call;
import org.muster.server.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;

/** What a citizen sees whose address leads nowhere: the way to the first page. */
@ControllerAdvice(basePackageClasses = PortalErrors.class)
class PortalErrors {
    private final Calls calls;
    private final Replies replies;

    PortalErrors(Calls calls, Replies replies) {
        this.calls = calls;
        this.replies = replies;
    }

    @ExceptionHandler
    ResponseEntity<String> notThere(ProblemException problem, HttpServletRequest request) {
        return page(request, "notThere", problem.status());
    }

    @ExceptionHandler
    ResponseEntity<String> foreign(ForeignForm form, HttpServletRequest request) {
        return page(request, "foreign", HttpStatus.FORBIDDEN);
    }

    private ResponseEntity<String> page(
            HttpServletRequest request, String word, HttpStatus status) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        Object operation = variables instanceof Map<?, ?> map ? map.get("op") : null;
        return calls.find(String.valueOf(operation), request)
                .map(call -> page(call, word, status))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private ResponseEntity<String> page(Call call, String word, HttpStatus status) {
        ResponseEntity<String> page =
                replies.show(call, call.frame(), "plain", new PlainSheet(word), List.of());
        return ResponseEntity.status(status).headers(page.getHeaders()).body(page.getBody());
    }
}
