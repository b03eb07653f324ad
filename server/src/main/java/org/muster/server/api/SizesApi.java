package org.muster.server.api;

import java.util.Map;
import org.muster.core.fact.Refusal;
import org.muster.planning.size.Answer;
import org.muster.planning.size.Sizing;
import org.muster.server.host.Office;
import org.muster.server.plansize.SizeFields;
import org.muster.server.plansize.SizeReader;
import org.muster.server.plansize.WrongSize;
import org.muster.server.problem.ProblemException;
import org.muster.server.problem.WebRefusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells how many aircraft it takes; the parameters are the fields of the page {@code plan/size}.
 */
@RestController
final class SizesApi {
    private final Office office;

    SizesApi(Office office) {
        this.office = office;
    }

    @GetMapping("/api/operations/{op}/plan/size")
    Answer size(@PathVariable String op, @RequestParam Map<String, String> fields) {
        Asked asked = Asked.of(office, op, fields.get("asOf"));
        Map<String, String> defaults =
                SizeFields.defaults(SizeFields.findEstimate(asked.view(), asked.state().id()));
        try {
            return Sizing.of(
                    SizeReader.read(
                            field -> fields.getOrDefault(field, defaults.getOrDefault(field, ""))));
        } catch (WrongSize e) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    Refusal.of(
                            WebRefusal.UNREADABLE,
                            e.field(),
                            e.field(),
                            e.value(),
                            "use for example " + e.example() + "."));
        }
    }
}
