package org.muster.server.problem;

import java.util.List;
import org.muster.core.fact.Refusal;
import org.springframework.http.HttpStatus;

/** Ends a request with a problem. It never leaves the web layer. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final transient List<Refusal> reasons;

    public ProblemException(HttpStatus status, List<Refusal> reasons) {
        super(reasons.getFirst().sentence());
        this.status = status;
        this.reasons = List.copyOf(reasons);
    }

    public ProblemException(HttpStatus status, Refusal reason) {
        this(status, List.of(reason));
    }

    public HttpStatus status() {
        return status;
    }

    public List<Refusal> reasons() {
        return reasons;
    }
}
