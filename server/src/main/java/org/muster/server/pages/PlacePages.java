package org.muster.server.pages;

import java.util.Optional;
import org.muster.core.fact.IncidentId;
import org.muster.core.fact.OperationId;
import org.muster.core.place.NamedPlaces;
import org.muster.core.place.Place;
import org.muster.core.place.PlaceCommand.SetPlace;
import org.muster.core.place.PlaceKind;
import org.muster.core.place.PlaceStatus;
import org.muster.core.place.Position;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rally points, routes and other places: what each is just now, and who is on the way to it. */
@RestController
class PlacePages {
    private final Screen screen;

    PlacePages(Screen screen) {
        this.screen = screen;
    }

    @GetMapping("/o/{op}/places")
    ResponseEntity<String> places(Visit visit) {
        return screen.show(visit, "places", PlacesSheet.of(visit.view(), operation(visit)));
    }

    private static OperationId operation(Visit visit) {
        return visit.desk().operation();
    }

    @PostMapping("/o/{op}/places")
    ResponseEntity<String> add(Visit visit) {
        return screen.send(
                visit,
                () -> typed(visit, because(visit)),
                facts -> visit.frame().link(address(visit.form().value("name"))),
                this::places);
    }

    /** Names may hold any sign, so they go as a value. */
    @GetMapping("/o/{op}/places/one")
    ResponseEntity<String> place(Visit visit) {
        String name = visit.form().value("name");
        boolean known =
                Place.find(visit.view(), operation(visit), name).isPresent()
                        || NamedPlaces.list(visit.view(), operation(visit)).stream()
                                .anyMatch(one -> Place.isSame(one, name));
        if (!known) {
            throw visit.notThere("place", name);
        }
        return screen.show(visit, "place", PlaceSheet.of(visit, name));
    }

    @PostMapping("/o/{op}/places/one")
    ResponseEntity<String> set(Visit visit) {
        return screen.send(
                visit,
                () -> typed(visit, because(visit)),
                facts -> visit.frame().link(address(visit.form().value("name"))),
                this::place);
    }

    static String address(String name) {
        return "places/one?name=" + Frame.encode(name);
    }

    private static Optional<IncidentId> because(Visit visit) {
        String typed = visit.form().value("because");
        return typed.isEmpty()
                ? Optional.empty()
                : Optional.of(Typed.read("because", () -> IncidentId.parse(typed)));
    }

    /** A place as its form says it. */
    static SetPlace typed(Visit visit, Optional<IncidentId> because) {
        Form form = visit.form();
        return new SetPlace(
                operation(visit),
                form.value("name"),
                Choices.pick("kind", PlaceKind.class, form),
                Choices.find(form.value("status"), PlaceStatus.class)
                        .orElseThrow(
                                () -> new Typed("status", visit.frame().word("place.status.none"))),
                position(form),
                form.value("reason"),
                because,
                Typed.read("at", () -> visit.timeOrNow("at")));
    }

    static Optional<Position> position(Form form) {
        String typed = form.value("position");
        return typed.isEmpty()
                ? Optional.empty()
                : Optional.of(Typed.read("position", () -> Position.parse(typed)));
    }
}
