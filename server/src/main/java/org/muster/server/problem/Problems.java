package org.muster.server.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.muster.core.fact.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes problem+json. */
@Component
public final class Problems {
    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    public void write(HttpServletResponse response, HttpStatus status, Refusal... reasons)
            throws IOException {
        write(response, status, List.of(reasons));
    }

    public void write(HttpServletResponse response, HttpStatus status, List<Refusal> reasons)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", "2");
        }
        response.getOutputStream().write(json.writeValueAsBytes(Problem.of(status, reasons)));
    }
}
