package org.muster.server.pages;

import java.util.List;
import java.util.Optional;
import org.muster.core.fact.FormId;
import org.muster.core.fact.PersonId;
import org.muster.core.station.StationFact.FormKeyed;
import org.muster.formats.paper.FormSheets;

/** A paper form to key in, and who was on the one before. */
public record KeyFormSheet(int rows, String done, List<Named> keyed) {
    /** Somebody on the form that was just keyed in. */
    public record Named(PersonId person, String name) {}

    static KeyFormSheet of(Visit visit) {
        String done = visit.form().value("done");
        return new KeyFormSheet(
                FormSheets.ROWS,
                done,
                find(visit, done).map(FormKeyed::persons).orElse(List.of()).stream()
                        .map(person -> new Named(person, Names.of(visit.view(), person)))
                        .toList());
    }

    private static Optional<FormKeyed> find(Visit visit, String done) {
        return done.isEmpty()
                ? Optional.empty()
                : visit.view()
                        .history(visit.reference("form", FormId::parse, done))
                        .findLast(FormKeyed.class);
    }
}
