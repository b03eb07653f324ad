package org.muster.core.cell;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.muster.core.fact.AboutPerson;
import org.muster.core.fact.CellId;
import org.muster.core.fact.Dated;
import org.muster.core.fact.Fact;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Subject;
import org.muster.core.fact.UserId;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Note;
import org.muster.core.register.PersonName;

/** What became of cells, their wardens and those who live in them. */
public sealed interface CellFact extends Fact {
    CellId cell();

    @Override
    default List<Subject> subjects() {
        return List.of(cell());
    }

    record CellFormed(CellId cell, CellPlan plan) implements CellFact {}

    /** It has another name or other bounds. */
    record CellChanged(CellId cell, CellPlan plan) implements CellFact {}

    /** There is no such cell any more; whoever was in it is in none. */
    record CellDissolved(CellId cell, String reason) implements CellFact {}

    /**
     * Somebody holds a seat from now on, in the place of whoever held it.
     *
     * @param person stands for the warden and is on no list: with that key they are sealed, and
     *     erased
     */
    record WardenNamed(
            CellId cell,
            WardenSeat seat,
            PersonId person,
            PersonName name,
            List<ContactPoint> contacts,
            Optional<UserId> account)
            implements CellFact, AboutPerson {
        public WardenNamed {
            contacts = List.copyOf(contacts);
        }
    }

    /** The named one no longer holds the seat; whoever was named since keeps it. */
    record WardenStoodDown(CellId cell, WardenSeat seat, PersonId person, Note reason)
            implements CellFact, AboutPerson {}

    /**
     * Somebody looked at the cell: bounds, wardens and people are right again.
     *
     * @param next when it is to be looked at again
     */
    record CellReviewed(CellId cell, LocalDate next) implements CellFact {}

    /** Somebody lives in the cell, and in no other. */
    record PersonPlaced(PersonId person, CellId cell) implements CellFact, AboutPerson {
        @Override
        public List<Subject> subjects() {
            return List.of(person, cell);
        }
    }

    record PersonTakenOut(PersonId person, CellId cell) implements CellFact, AboutPerson {
        @Override
        public List<Subject> subjects() {
            return List.of(person, cell);
        }
    }

    /**
     * A warden tells of somebody. Where that puts them, whether they were reached and what they
     * want are facts of their own.
     *
     * @param leaving whether they said that they want to leave; a message asks somebody to see to
     *     it
     */
    record PersonReported(
            PersonId person, CellId cell, WardenWord word, boolean leaving, Instant at, Note note)
            implements CellFact, AboutPerson, Dated {
        @Override
        public List<Subject> subjects() {
            return List.of(person, cell);
        }

        @Override
        public Instant dated() {
            return at;
        }
    }
}
