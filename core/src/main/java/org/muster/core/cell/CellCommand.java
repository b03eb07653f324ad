package org.muster.core.cell;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.muster.core.fact.CellId;
import org.muster.core.fact.Command;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.UserId;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Note;
import org.muster.core.register.PersonName;

/** What is done with cells. */
public sealed interface CellCommand extends Command {

    record FormCell(CellPlan plan) implements CellCommand {}

    record ChangeCell(CellId cell, CellPlan plan) implements CellCommand {}

    record DissolveCell(CellId cell, String reason) implements CellCommand {}

    /** Names who holds a seat, in the place of whoever held it. */
    record NameWarden(
            CellId cell,
            WardenSeat seat,
            PersonName name,
            List<ContactPoint> contacts,
            Optional<UserId> account)
            implements CellCommand {
        public NameWarden {
            contacts = List.copyOf(contacts);
        }
    }

    record StandDown(CellId cell, WardenSeat seat, Note reason) implements CellCommand {}

    /**
     * Keeps that the cell was looked at.
     *
     * @param next when it is to be looked at again: after today, within {@link Cell#REVIEW_YEARS}
     */
    record ReviewCell(CellId cell, LocalDate next) implements CellCommand {}

    /** Whoever is in the cell already stays in it; whoever is in another one leaves that. */
    record PlacePersons(CellId cell, List<PersonId> persons) implements CellCommand {
        public PlacePersons {
            persons = List.copyOf(persons);
        }
    }

    record TakeOut(CellId cell, List<PersonId> persons) implements CellCommand {
        public TakeOut {
            persons = List.copyOf(persons);
        }
    }

    /**
     * A warden tells of people of their own cell who are together. It may come days later; a time
     * that has not come yet, by a wrong clock, is taken as now.
     *
     * @param by how they were met or called; empty where others told it
     * @param subject over the message that is made of it, in the words of whoever reads it
     * @param note what they need and whatever else; empty when there is nothing to say
     */
    record ReportPersons(
            CellId cell,
            List<PersonId> persons,
            WardenWord word,
            Optional<ContactPoint.Channel> by,
            boolean leaving,
            Instant at,
            Note subject,
            Note note)
            implements CellCommand {
        public ReportPersons {
            persons = List.copyOf(persons);
        }
    }
}
