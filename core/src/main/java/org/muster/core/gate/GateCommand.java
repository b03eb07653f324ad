package org.muster.core.gate;

import java.util.List;
import java.util.Optional;
import org.muster.core.fact.Band;
import org.muster.core.fact.Command;
import org.muster.core.fact.HouseholdId;
import org.muster.core.fact.LegId;
import org.muster.core.fact.PersonId;
import org.muster.core.movement.Seating;
import org.muster.core.register.BirthDate;
import org.muster.core.register.Nationality;
import org.muster.core.register.Note;
import org.muster.core.register.PersonName;
import org.muster.core.register.Sex;
import org.muster.core.register.TravelDocument;

/** What a gate operator does. */
public sealed interface GateCommand extends Command {

    record CheckIn(List<PersonId> persons, String gate) implements GateCommand {
        public CheckIn {
            persons = persons.stream().distinct().toList();
        }
    }

    record Identify(
            PersonId person,
            Optional<TravelDocument> document,
            Optional<Nationality> verified,
            Optional<Nationality> countAs)
            implements GateCommand {}

    /** As above, by a document whose lines were read: what they say of its holder is kept too. */
    record ReadDocument(
            PersonId person,
            TravelDocument document,
            PersonName name,
            BirthDate born,
            Sex sex,
            Optional<Nationality> verified,
            Optional<Nationality> countAs,
            Optional<Note> corrected)
            implements GateCommand {}

    /** Takes back what was seen in documents: a forged passport, a look at the wrong person. */
    record WithdrawIdentity(PersonId person, Note reason) implements GateCommand {}

    record GiveBand(PersonId person, Band band) implements GateCommand {}

    /** Puts people aboard together, as a family; all or none. */
    record Board(LegId leg, List<Boarder> boarders) implements GateCommand {
        public Board {
            boarders = List.copyOf(boarders);
        }
    }

    /** One person who boards, and how. */
    record Boarder(PersonId person, Seating seating) {}

    record PutOnStandbyList(LegId leg, List<PersonId> persons) implements GateCommand {
        public PutOnStandbyList {
            persons = persons.stream().distinct().toList();
        }
    }

    record RefuseBoarding(LegId leg, PersonId person, RefusalReason reason, Note note)
            implements GateCommand {}

    record OffLoad(LegId leg, List<PersonId> persons, Note reason) implements GateCommand {
        public OffLoad {
            persons = persons.stream().distinct().toList();
        }
    }

    record LeaveGate(List<PersonId> persons, Note reason) implements GateCommand {
        public LeaveGate {
            persons = persons.stream().distinct().toList();
        }
    }

    record SignSplit(HouseholdId household, LegId leg, String signer, String reason)
            implements GateCommand {}
}
