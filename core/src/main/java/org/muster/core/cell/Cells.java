package org.muster.core.cell;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.muster.core.cell.CellFact.PersonPlaced;
import org.muster.core.cell.CellFact.PersonReported;
import org.muster.core.cell.CellFact.PersonTakenOut;
import org.muster.core.fact.CellId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Subject;
import org.muster.core.fact.UserId;
import org.muster.core.fact.View;

/**
 * The cells of an operation that have not been dissolved, by name.
 *
 * @param today in UTC: what is due before it is late
 */
public record Cells(List<Cell> open, LocalDate today) {
    public Cells {
        open = List.copyOf(open);
    }

    public static Cells of(View view) {
        List<Cell> open =
                view.subjects(Subject.Kind.CELL)
                        .flatMap(id -> Cell.find(view, (CellId) id).stream())
                        .filter(cell -> !cell.dissolved())
                        .sorted(
                                Comparator.comparing((Cell cell) -> cell.plan().name())
                                        .thenComparing(cell -> cell.id().value()))
                        .toList();
        return new Cells(open, LocalDate.ofInstant(view.moment(), ZoneOffset.UTC));
    }

    /** How many nobody holds. */
    public long vacant() {
        return open.stream().filter(Cell::isVacant).count();
    }

    /** How many have a holder, and nobody who stands in. */
    public long withoutDeputy() {
        return open.stream().filter(cell -> !cell.isVacant() && cell.deputy().isEmpty()).count();
    }

    /** How many ought to have been looked at by now. */
    public long late() {
        return open.stream().filter(cell -> cell.isReviewLate(today)).count();
    }

    /** Those of whom an account is holder or deputy. */
    public List<Cell> listOf(UserId account) {
        return open.stream().filter(cell -> cell.isOf(account)).toList();
    }

    /** The cell that somebody lives in. */
    public static Optional<CellId> cellOf(View view, PersonId person) {
        Optional<CellId> cell = Optional.empty();
        for (Recorded recorded : view.history(person)) {
            if (recorded.fact() instanceof PersonPlaced placed) {
                cell = Optional.of(placed.cell());
            } else if (recorded.fact() instanceof PersonTakenOut out) {
                cell = cell.filter(id -> !id.equals(out.cell()));
            }
        }
        return cell.filter(id -> Cell.find(view, id).filter(one -> !one.dissolved()).isPresent());
    }

    /** Those who live in a cell, in the order in which they were placed. */
    public static List<PersonId> members(View view, CellId cell) {
        return everIn(view, cell).stream()
                .filter(person -> cellOf(view, person).filter(cell::equals).isPresent())
                .toList();
    }

    /** Those who live in it, and those who did: a list that was fetched earlier names them. */
    static Set<PersonId> everIn(View view, CellId cell) {
        Set<PersonId> placed = new LinkedHashSet<>();
        for (Recorded recorded : view.history(cell)) {
            if (recorded.fact() instanceof PersonPlaced place) {
                placed.add(view.one(place.person()));
            }
        }
        return placed;
    }

    /** What a warden told of somebody last: by when it was so, not by when it reached us. */
    public static Optional<PersonReported> findLastWord(View view, PersonId person) {
        return view.history(person).stream()
                .map(Recorded::fact)
                .filter(PersonReported.class::isInstance)
                .map(PersonReported.class::cast)
                .reduce((one, next) -> next.at().isBefore(one.at()) ? one : next);
    }
}
