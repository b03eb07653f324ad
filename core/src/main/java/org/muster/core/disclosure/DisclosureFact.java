package org.muster.core.disclosure;

import java.time.Instant;
import java.util.List;
import org.muster.core.fact.AboutPerson;
import org.muster.core.fact.Dated;
import org.muster.core.fact.Fact;
import org.muster.core.fact.ListId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Subject;
import org.muster.core.register.Nationality;
import org.muster.core.register.Note;
import org.muster.core.request.Consent;

/** What decides of whom another state may be told by name. */
public sealed interface DisclosureFact extends Fact {

    /**
     * Somebody lets us tell a state's authorities who they are and how they are accounted for.
     *
     * @param guardian who said so for a minor; empty where they spoke for themselves
     * @param at when they said so
     */
    record DisclosureAgreed(
            PersonId person, Nationality with, Consent.Way way, Note guardian, Instant at)
            implements DisclosureFact, AboutPerson, Dated {
        @Override
        public List<Subject> subjects() {
            return List.of(person);
        }

        @Override
        public Instant dated() {
            return at;
        }
    }

    /** They do not let us any more. What was told by then is told. */
    record DisclosureEnded(PersonId person, Nationality with, Note why, Instant at)
            implements DisclosureFact, AboutPerson, Dated {
        @Override
        public List<Subject> subjects() {
            return List.of(person);
        }

        @Override
        public Instant dated() {
            return at;
        }
    }

    /** A list came from a state's own authorities: whoever stands on it is known to them. */
    record ListAttributed(ListId list, Nationality state) implements DisclosureFact {
        @Override
        public List<Subject> subjects() {
            return List.of(list);
        }
    }
}
