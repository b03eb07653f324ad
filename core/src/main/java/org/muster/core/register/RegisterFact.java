package org.muster.core.register;

import java.time.Instant;
import java.util.List;
import org.muster.core.fact.AboutPerson;
import org.muster.core.fact.Dated;
import org.muster.core.fact.Fact;
import org.muster.core.fact.HouseholdId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Subject;

/** What becomes known of a person. */
public sealed interface RegisterFact extends Fact, AboutPerson {

    @Override
    default List<Subject> subjects() {
        return List.of(person());
    }

    record PersonRegistered(PersonId person, Source source, Details details)
            implements RegisterFact {}

    /**
     * What is said in {@code details} replaces what was known; what is blank was not said; what is
     * in {@code dropped} is no longer believed. The earlier details remain in the history.
     */
    record DetailsCorrected(PersonId person, Details details, List<Detail> dropped, Note reason)
            implements RegisterFact {
        public DetailsCorrected {
            dropped = List.copyOf(dropped);
        }

        /** Drops nothing. */
        public DetailsCorrected(PersonId person, Details details, Note reason) {
            this(person, details, List.of(), reason);
        }
    }

    record PresenceRecorded(PersonId person, Presence presence, Instant observed, Source source)
            implements RegisterFact, Dated {
        @Override
        public Instant dated() {
            return observed;
        }
    }

    record ContactAttempted(
            PersonId person,
            ContactPoint.Channel channel,
            ContactOutcome outcome,
            Instant at,
            Note note)
            implements RegisterFact, Dated {
        @Override
        public Instant dated() {
            return at;
        }
    }

    record HouseholdJoined(PersonId person, HouseholdId household) implements RegisterFact {
        @Override
        public List<Subject> subjects() {
            return List.of(person, household);
        }
    }

    record HouseholdLeft(PersonId person, HouseholdId household, Note reason)
            implements RegisterFact {
        @Override
        public List<Subject> subjects() {
            return List.of(person, household);
        }
    }

    record DeathRecorded(PersonId person, Source source, Note note) implements RegisterFact {}

    /** The death was recorded in error. */
    record DeathWithdrawn(PersonId person, Note reason) implements RegisterFact {}

    /** An earlier photo of the same person counts no more. */
    record PhotoTaken(PersonId person, Photo photo) implements RegisterFact {}

    /** It showed somebody else, or should not have been taken. */
    record PhotoWithdrawn(PersonId person, Note reason) implements RegisterFact {}
}
