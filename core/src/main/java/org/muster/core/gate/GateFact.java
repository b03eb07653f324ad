package org.muster.core.gate;

import java.util.List;
import java.util.Optional;
import org.muster.core.fact.AboutPerson;
import org.muster.core.fact.Band;
import org.muster.core.fact.Fact;
import org.muster.core.fact.HouseholdId;
import org.muster.core.fact.LegId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Subject;
import org.muster.core.movement.Seating;
import org.muster.core.register.BirthDate;
import org.muster.core.register.Nationality;
import org.muster.core.register.Note;
import org.muster.core.register.PersonName;
import org.muster.core.register.Sex;
import org.muster.core.register.TravelDocument;

/** What a control centre sees and does. */
public sealed interface GateFact extends Fact {

    record ArrivedAtGate(PersonId person, String gate) implements GateFact {
        @Override
        public List<Subject> subjects() {
            return List.of(person);
        }
    }

    /**
     * A document was looked at. {@code verified} is the nationality in it, absent when no document
     * shows one; {@code countAs} is a choice for the totals. What is absent was not said: what an
     * earlier look showed stays, until {@link IdentityWithdrawn} takes it back.
     */
    record Identified(
            PersonId person,
            Optional<TravelDocument> document,
            Optional<Nationality> verified,
            Optional<Nationality> countAs)
            implements GateFact, AboutPerson {
        @Override
        public List<Subject> subjects() {
            return List.of(person);
        }
    }

    /**
     * What the lines of a document say of its holder, who was taken for this person. It fills in
     * what nobody knew; where it contradicts what others said, a person decides. {@link
     * IdentityWithdrawn} takes it back.
     *
     * @param corrected which signs of the lines were taken for others that look alike, as line,
     *     position, sign read and sign taken; absent when the lines were right as they stood
     */
    record DocumentRead(
            PersonId person,
            TravelDocument document,
            PersonName name,
            BirthDate born,
            Sex sex,
            Optional<Note> corrected)
            implements GateFact, AboutPerson {
        @Override
        public List<Subject> subjects() {
            return List.of(person);
        }
    }

    /** What was seen in documents, and chosen for the totals, is no longer believed. */
    record IdentityWithdrawn(PersonId person, Note reason) implements GateFact, AboutPerson {
        @Override
        public List<Subject> subjects() {
            return List.of(person);
        }
    }

    /** A band was put on a wrist; an earlier one of the same person counts no more. */
    record Banded(PersonId person, Band band) implements GateFact {
        @Override
        public List<Subject> subjects() {
            return List.of(person, band);
        }
    }

    record Boarded(PersonId person, LegId leg, Seating seating) implements GateFact {
        @Override
        public List<Subject> subjects() {
            return List.of(person, leg);
        }
    }

    record PutOnStandby(PersonId person, LegId leg) implements GateFact {
        @Override
        public List<Subject> subjects() {
            return List.of(person, leg);
        }
    }

    record BoardingRefused(PersonId person, LegId leg, RefusalReason reason, Note note)
            implements GateFact, AboutPerson {
        @Override
        public List<Subject> subjects() {
            return List.of(person, leg);
        }
    }

    record OffLoaded(PersonId person, LegId leg, Note reason) implements GateFact, AboutPerson {
        @Override
        public List<Subject> subjects() {
            return List.of(person, leg);
        }
    }

    record LeftGate(PersonId person, Note reason) implements GateFact, AboutPerson {
        @Override
        public List<Subject> subjects() {
            return List.of(person);
        }
    }

    /** A named person answers for it that a household does not travel together on this leg. */
    record SplitSigned(HouseholdId household, LegId leg, String signer, String reason)
            implements GateFact {
        @Override
        public List<Subject> subjects() {
            return List.of(household, leg);
        }
    }
}
