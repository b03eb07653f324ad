package org.muster.server.telemetry;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.muster.server.access.AccessRules;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Times each request by the pattern of its address. A stream that goes on is timed until it begins.
 */
final class RequestMeasure extends OncePerRequestFilter {
    /** Anybody can send a method of their own. */
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");

    private static final String OTHER = "other";

    private final Optional<Measures> measures;
    private final Optional<Traces> traces;

    RequestMeasure(Optional<Measures> measures, Optional<Traces> traces) {
        this.measures = measures;
        this.traces = traces;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws IOException, ServletException {
        long start = System.nanoTime();
        Optional<Span> span = traces.map(Traces::begin);
        int status = HttpStatus.INTERNAL_SERVER_ERROR.value();
        try (Scope unused = span.map(Span::makeCurrent).orElse(Scope.noop())) {
            rest.doFilter(request, response);
            status = response.getStatus();
        } finally {
            String route = route(request);
            String method = METHODS.contains(request.getMethod()) ? request.getMethod() : OTHER;
            int given = status;
            measures.ifPresent(all -> all.request(route, method, given, System.nanoTime() - start));
            span.ifPresent(begun -> Traces.end(begun, route, method, given));
        }
    }

    /** What the page was found by; where it came to none, the row that decided about it. */
    private static String route(HttpServletRequest request) {
        Object mapped = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (mapped != null) {
            return mapped.toString();
        }
        try {
            return AccessRules.findPattern(request.getServletPath()).orElse(OTHER);
        } catch (IllegalArgumentException e) {
            return OTHER;
        }
    }
}
