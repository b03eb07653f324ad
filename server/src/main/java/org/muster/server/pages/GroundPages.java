package org.muster.server.pages;

import java.util.List;
import org.muster.core.plan.Ground.Part;
import org.muster.core.plan.PlanCommand.EnterSettings;
import org.muster.core.plan.PlanFact.Dropped;
import org.muster.core.plan.PlanningSettings;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What planners know of the ground: entered, corrected, dropped. */
@RestController
class GroundPages {
    private final Screen screen;

    GroundPages(Screen screen) {
        this.screen = screen;
    }

    @GetMapping("/o/{op}/plan/settings")
    ResponseEntity<String> settings(Visit visit) {
        return screen.show(GroundTyped.fill(visit), "ground", GroundSheet.of(visit));
    }

    @PostMapping("/o/{op}/plan/settings")
    ResponseEntity<String> enter(Visit visit) {
        return screen.send(
                visit,
                () ->
                        new EnterSettings(
                                visit.desk().operation(),
                                GroundForm.read(visit, part(visit)),
                                List.of()),
                facts -> visit.frame().link("plan/settings?part=" + part(visit)),
                this::settings);
    }

    @PostMapping("/o/{op}/plan/settings/drop")
    ResponseEntity<String> drop(Visit visit) {
        return screen.send(
                visit,
                () ->
                        new EnterSettings(
                                visit.desk().operation(),
                                PlanningSettings.NONE,
                                List.of(new Dropped(part(visit), visit.form().value("name")))),
                facts -> visit.frame().link("plan/settings"),
                this::settings);
    }

    private static Part part(Visit visit) {
        return Choices.pick("part", Part.class, visit.form());
    }
}
