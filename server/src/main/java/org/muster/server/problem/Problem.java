package org.muster.server.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.muster.core.fact.Refusal;
import org.springframework.http.HttpStatus;

/**
 * A problem as RFC 9457 has it, with every reason at once. {@code detail} is the first reason's
 * sentence and way out.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(String type, String title, int status, String detail, List<Reason> reasons) {

    /** One reason: a stable code, the field it concerns, the values in its sentence. */
    public record Reason(
            String code, String field, List<String> values, String sentence, String wayOut) {
        static Reason of(Refusal refusal) {
            return new Reason(
                    refusal.code(),
                    refusal.field(),
                    refusal.values(),
                    refusal.sentence(),
                    refusal.wayOut());
        }
    }

    static Problem of(HttpStatus status, List<Refusal> refusals) {
        Refusal first = refusals.getFirst();
        return new Problem(
                "about:blank",
                status.getReasonPhrase(),
                status.value(),
                first.sentence() + " " + first.wayOut(),
                refusals.stream().map(Reason::of).toList());
    }
}
