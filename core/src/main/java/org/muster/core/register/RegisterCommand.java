package org.muster.core.register;

import java.time.Instant;
import java.util.List;
import org.muster.core.fact.Command;
import org.muster.core.fact.HouseholdId;
import org.muster.core.fact.PersonId;

/** What consular officers, lists and calls do to the register. */
public sealed interface RegisterCommand extends Command {

    /** Several persons of one source at once, such as a family or a part of a list; all or none. */
    record RegisterPersons(Source source, List<NewPerson> persons) implements RegisterCommand {
        public RegisterPersons {
            persons = List.copyOf(persons);
        }
    }

    /** What is blank in {@code details} stays as it is; what is in {@code dropped} goes. */
    record CorrectDetails(PersonId person, Details details, List<Detail> dropped, Note reason)
            implements RegisterCommand {
        public CorrectDetails {
            dropped = List.copyOf(dropped);
        }

        /** Drops nothing. */
        public CorrectDetails(PersonId person, Details details, Note reason) {
            this(person, details, List.of(), reason);
        }
    }

    record RecordPresence(
            List<PersonId> persons, Presence presence, Instant observed, Source source)
            implements RegisterCommand {
        public RecordPresence {
            persons = List.copyOf(persons);
        }
    }

    record RecordContact(
            PersonId person,
            ContactPoint.Channel channel,
            ContactOutcome outcome,
            Instant at,
            Note note)
            implements RegisterCommand {}

    /**
     * Makes persons one household: they travel together. Whoever was in another household leaves
     * it.
     */
    record JoinHousehold(List<PersonId> persons) implements RegisterCommand {
        public JoinHousehold {
            persons = List.copyOf(persons);
        }
    }

    record LeaveHousehold(PersonId person, HouseholdId household, Note reason)
            implements RegisterCommand {}

    record RecordDeath(PersonId person, Source source, Note note) implements RegisterCommand {}

    record WithdrawDeath(PersonId person, Note reason) implements RegisterCommand {}

    record TakePhoto(PersonId person, Photo photo) implements RegisterCommand {}

    record WithdrawPhoto(PersonId person, Note reason) implements RegisterCommand {}
}
