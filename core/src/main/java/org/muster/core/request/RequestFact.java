package org.muster.core.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.muster.core.fact.AboutPerson;
import org.muster.core.fact.Dated;
import org.muster.core.fact.Fact;
import org.muster.core.fact.LegId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.RequestId;
import org.muster.core.fact.Subject;
import org.muster.core.register.Note;
import org.muster.core.register.Source;

/** What becomes of a party's wish. */
public sealed interface RequestFact extends Fact {

    /**
     * A party asks to leave. {@code person} is who asked and holds the reference; they need not
     * travel themselves.
     */
    record RequestMade(
            RequestId request,
            PersonId person,
            List<PartyMember> party,
            Consent consent,
            Source source,
            Note note)
            implements RequestFact, AboutPerson, Dated {
        public RequestMade {
            party = List.copyOf(party);
        }

        /** They wished to leave when they consented, whenever that was typed in. */
        @Override
        public Instant dated() {
            return consent.given();
        }

        public List<PersonId> members() {
            return party.stream().map(PartyMember::person).toList();
        }

        @Override
        public List<Subject> subjects() {
            return with(request, members());
        }
    }

    record RequestWithdrawn(RequestId request, List<PersonId> members, Instant at)
            implements RequestFact, Dated {
        public RequestWithdrawn {
            members = List.copyOf(members);
        }

        @Override
        public Instant dated() {
            return at;
        }

        @Override
        public List<Subject> subjects() {
            return with(request, members);
        }
    }

    record IntentDeclared(PersonId person, Intent intent, Source source, Instant at)
            implements RequestFact, Dated {
        @Override
        public Instant dated() {
            return at;
        }

        @Override
        public List<Subject> subjects() {
            return List.of(person);
        }
    }

    record NeedsRecorded(PersonId person, List<Need> needs) implements RequestFact {
        public NeedsRecorded {
            needs = List.copyOf(needs);
        }

        @Override
        public List<Subject> subjects() {
            return List.of(person);
        }
    }

    record SeatOffered(RequestId request, LegId leg, List<PersonId> members, Instant expires)
            implements RequestFact {
        public SeatOffered {
            members = List.copyOf(members);
        }

        @Override
        public List<Subject> subjects() {
            List<Subject> subjects = new ArrayList<>(with(request, members));
            subjects.add(leg);
            return subjects;
        }
    }

    record OfferAnswered(RequestId request, LegId leg, List<PersonId> members, boolean accepted)
            implements RequestFact {
        public OfferAnswered {
            members = List.copyOf(members);
        }

        @Override
        public List<Subject> subjects() {
            return with(request, members);
        }
    }

    /** The party is on its way to the control centre. */
    record PartySetOut(RequestId request, List<PersonId> members, Instant at)
            implements RequestFact, Dated {
        public PartySetOut {
            members = List.copyOf(members);
        }

        @Override
        public Instant dated() {
            return at;
        }

        @Override
        public List<Subject> subjects() {
            return with(request, members);
        }
    }

    private static List<Subject> with(RequestId request, List<PersonId> members) {
        List<Subject> subjects = new ArrayList<>(members.size() + 1);
        subjects.add(request);
        subjects.addAll(members);
        return subjects;
    }
}
