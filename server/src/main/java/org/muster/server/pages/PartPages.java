package org.muster.server.pages;

import java.util.List;
import java.util.Optional;
import org.muster.core.fact.ListId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.listing.Listing;
import org.muster.core.listing.ListingCommand.PartRow;
import org.muster.core.listing.ListingFact.RowListed;
import org.muster.core.register.Note;
import org.muster.server.access.Duty;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says that a row of a list is about somebody else: a known person, or one who is new. */
@RestController
class PartPages {
    private final Screen screen;
    private final Searching searching;

    PartPages(Screen screen, Searching searching) {
        this.screen = screen;
        this.searching = searching;
    }

    @GetMapping("/o/{op}/people/{person}/part")
    ResponseEntity<String> choose(Visit visit, @PathVariable("person") String reference) {
        visit.need(Duty.REGISTER);
        PersonId person = visit.reference("person", PersonId::parse, reference);
        Listing at = visit.reference("row", PartPages::parse, visit.form().value("at"));
        return PartSheet.find(visit, person, at, found(visit))
                .map(sheet -> screen.show(visit, "part", sheet))
                .orElseThrow(() -> visit.notThere("row", visit.form().value("at")));
    }

    @PostMapping("/o/{op}/people/{person}/part")
    ResponseEntity<String> part(Visit visit, @PathVariable("person") String reference) {
        PersonId person = visit.reference("person", PersonId::parse, reference);
        Listing at = visit.reference("row", PartPages::parse, visit.form().value("at"));
        return screen.send(
                visit,
                () -> new PartRow(person, at, to(visit), new Note(visit.form().value("note"))),
                facts -> visit.frame().link("people/" + holder(facts, person)),
                again -> choose(again, reference));
    }

    /** Whom the row is about now. */
    private static PersonId holder(List<Recorded> facts, PersonId otherwise) {
        return facts.stream()
                .map(Recorded::fact)
                .filter(RowListed.class::isInstance)
                .map(fact -> ((RowListed) fact).person())
                .findFirst()
                .orElse(otherwise);
    }

    private static Optional<PersonId> to(Visit visit) {
        String typed = visit.form().value("to");
        return typed.isEmpty()
                ? Optional.empty()
                : Optional.of(Typed.read("other", () -> PersonId.parse(typed)));
    }

    private List<PersonId> found(Visit visit) {
        String typed = visit.form().value("q");
        try {
            return typed.isEmpty() ? List.of() : searching.find(visit, typed);
        } catch (Searching.IndexNotReady e) {
            return List.of();
        }
    }

    /** Reads {@code S-…:sheet:12}, as {@link Listing#toString} prints it. */
    static Listing parse(String text) {
        int first = text.indexOf(':');
        int last = text.lastIndexOf(':');
        if (first < 0) {
            throw new IllegalArgumentException("'" + text + "' names no row of a list");
        }
        return new Listing(
                ListId.parse(text.substring(0, first)),
                first == last ? "" : text.substring(first + 1, last),
                Integer.parseInt(text.substring(last + 1)));
    }
}
