package org.muster.core.citizen;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.muster.core.fact.AboutPerson;
import org.muster.core.fact.Dated;
import org.muster.core.fact.Fact;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.RequestId;
import org.muster.core.fact.Subject;
import org.muster.core.register.Note;
import org.muster.core.register.Source;
import org.muster.core.request.Consent;

/** What a family told of itself. {@code person} is who told it, and holds reference and PIN. */
public sealed interface CitizenFact extends Fact, AboutPerson {
    RequestId reference();

    @Override
    default List<Subject> subjects() {
        return List.of(reference(), person());
    }

    private static List<Subject> with(RequestId reference, List<PersonId> members) {
        List<Subject> subjects = new ArrayList<>(members.size() + 1);
        subjects.add(reference);
        subjects.addAll(members);
        return subjects;
    }

    /**
     * The first that a family tells. A wish to leave is a request beside it, of the same reference.
     *
     * @param place where they are, in their words
     * @param company with whom they are, in their words
     */
    record FamilyTold(
            RequestId reference,
            PersonId person,
            List<PersonId> members,
            Wish wish,
            Consent consent,
            Source source,
            Note place,
            Note company,
            PinCheck pin)
            implements CitizenFact, Dated {
        public FamilyTold {
            members = List.copyOf(members);
        }

        @Override
        public Instant dated() {
            return consent.given();
        }

        @Override
        public List<Subject> subjects() {
            return with(reference, members);
        }
    }

    /** The family wants something else now, or has done something else. */
    record WishChanged(
            RequestId reference, PersonId person, List<PersonId> members, Wish wish, Instant at)
            implements CitizenFact, Dated {
        public WishChanged {
            members = List.copyOf(members);
        }

        @Override
        public Instant dated() {
            return at;
        }

        @Override
        public List<Subject> subjects() {
            return with(reference, members);
        }
    }

    /** What they said still holds, and they are there; an empty place is the one they said last. */
    record SituationConfirmed(RequestId reference, PersonId person, Note place, Instant at)
            implements CitizenFact, Dated {
        @Override
        public Instant dated() {
            return at;
        }
    }

    /** The PIN before is no longer recognised. */
    record PinReplaced(RequestId reference, PersonId person, PinCheck pin) implements CitizenFact {}
}
