package org.muster.server.pages;

import java.util.List;
import java.util.Optional;
import org.muster.core.station.Station;
import org.muster.core.station.StationCommand.PlanStations;
import org.muster.core.station.StationMode;
import org.muster.core.station.StationPlan;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which stations each gate has, and the way to each of them. */
@RestController
class StationsPages {
    private final Screen screen;
    private final OpenLegs openLegs;

    StationsPages(Screen screen, OpenLegs openLegs) {
        this.screen = screen;
        this.openLegs = openLegs;
    }

    @GetMapping("/o/{op}/gate/stations")
    ResponseEntity<String> stations(Visit visit) {
        return screen.show(
                visit,
                "stations",
                new StationsSheet(
                        StationPlan.listAll(visit.view()),
                        openLegs.list(visit),
                        visit.form().value("leg")));
    }

    @PostMapping("/o/{op}/gate/stations")
    ResponseEntity<String> plan(Visit visit) {
        return screen.send(
                visit,
                () -> command(visit),
                facts -> visit.frame().link("gate/stations"),
                this::stations);
    }

    /** The stations ticked, or the usual ones of the mode where none is. */
    private static PlanStations command(Visit visit) {
        StationMode mode = Choices.pick("mode", StationMode.class, visit.form());
        List<Station> ticked = Choices.ticked("stations", Station.class, visit.form());
        return new PlanStations(
                visit.desk().operation(),
                visit.form().value("gate"),
                mode,
                Optional.of(ticked).filter(chosen -> !chosen.isEmpty()).orElse(Station.of(mode)));
    }
}
