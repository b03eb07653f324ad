package org.muster.server.pages;

import java.util.Map;
import java.util.Optional;
import org.muster.core.estimate.Estimate;
import org.muster.planning.size.Answer;
import org.muster.planning.size.Sizing;
import org.muster.server.plansize.SizeFields;
import org.muster.server.plansize.SizeReader;
import org.muster.server.plansize.WrongSize;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * How many aircraft for this country in three days? The question is the address: nothing is kept.
 */
@RestController
class SizePages {
    private final Screen screen;

    SizePages(Screen screen) {
        this.screen = screen;
    }

    @GetMapping("/o/{op}/plan/size")
    ResponseEntity<String> size(Visit visit) {
        Optional<Estimate> estimate =
                SizeFields.findEstimate(visit.view(), visit.desk().operation());
        Map<String, String> defaults = SizeFields.defaults(estimate);
        if (visit.form().value("people", defaults.getOrDefault("people", "")).isEmpty()) {
            return show(visit, defaults, estimate, Optional.empty());
        }
        try {
            Answer answer =
                    Sizing.of(
                            SizeReader.read(field ->
                                    visit.form().value(field, defaults.getOrDefault(field, ""))));
            return show(visit, defaults, estimate, Optional.of(answer));
        } catch (WrongSize e) {
            String field = e.field().equals("away") ? "flight" : e.field();
            return show(
                    visit.wrong(
                            field,
                            visit.frame()
                                    .word(
                                            "size.wrong",
                                            visit.frame().word("size.field." + field),
                                            e.value(),
                                            e.example())),
                    defaults,
                    estimate,
                    Optional.empty());
        }
    }

    private ResponseEntity<String> show(
            Visit visit,
            Map<String, String> defaults,
            Optional<Estimate> estimate,
            Optional<Answer> answer) {
        return screen.show(visit, "size", new SizeSheet(defaults, estimate, answer));
    }
}
