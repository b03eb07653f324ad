package org.muster.server.sheets;

import jakarta.servlet.http.HttpServletResponse;
import org.muster.core.fact.Refusal;
import org.muster.server.problem.ProblemException;
import org.muster.server.problem.WebRefusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * A file that is sent while it is made: its length is not known before, nothing of it is kept, and
 * if making it fails the line is cut, so that no browser takes half of it for the whole.
 */
public final class Download {
    private Download() {}

    /** Says what comes; call when nothing can be refused any more. */
    public static void begin(HttpServletResponse response, SheetFile file, String... name) {
        response.setContentType(file.type().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"" + file.name(name) + "\"");
    }

    /** The index of persons is being made: come again. */
    public static ProblemException indexing(int percent) {
        return new ProblemException(
                HttpStatus.SERVICE_UNAVAILABLE, Refusal.of(WebRefusal.INDEXING, "q", percent));
    }
}
