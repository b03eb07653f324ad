package org.muster.core.incident;

import java.time.Instant;
import java.util.List;
import org.muster.core.fact.AboutPerson;
import org.muster.core.fact.Dated;
import org.muster.core.fact.Fact;
import org.muster.core.fact.IncidentId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Subject;
import org.muster.core.register.Note;

/**
 * What became known of incidents. {@code person} is nobody: it stands for the incident, and with
 * its key the words are sealed, so that no gate laptop that is lost tells what we know.
 */
public sealed interface IncidentFact extends Fact, AboutPerson {
    IncidentId incident();

    @Override
    default List<Subject> subjects() {
        return List.of(incident());
    }

    /** Somebody reports it for the first time. */
    record IncidentReported(IncidentId incident, PersonId person, IncidentReport report)
            implements IncidentFact {}

    /** Another report of the same thing; it stands beside the earlier ones. */
    record IncidentUpdated(IncidentId incident, PersonId person, IncidentReport report)
            implements IncidentFact {}

    /** It is over. */
    record IncidentEnded(IncidentId incident, PersonId person, Instant at, Note why)
            implements IncidentFact, Dated {
        @Override
        public Instant dated() {
            return at;
        }
    }

    /** It goes on after all. */
    record IncidentResumed(IncidentId incident, PersonId person, Instant at, Note why)
            implements IncidentFact, Dated {
        @Override
        public Instant dated() {
            return at;
        }
    }

    /**
     * A picture or a document tells of it.
     *
     * @param person stands for this file alone: with that key it is sealed, and erased
     * @param hash of the file, SHA-256 in hexadecimal digits
     * @param bytes how many it has
     */
    record EvidenceAdded(
            IncidentId incident,
            PersonId person,
            String hash,
            EvidenceKind kind,
            int bytes,
            Note caption,
            EvidenceFile file)
            implements IncidentFact {}

    /** A file is evidence no more, and is shown to nobody. */
    record EvidenceWithdrawn(IncidentId incident, PersonId person, String hash, Note why)
            implements IncidentFact {}

    /** It is the same thing as another, under whose number it goes on. */
    record IncidentsMerged(IncidentId incident, PersonId person, IncidentId into, Note why)
            implements IncidentFact {
        @Override
        public List<Subject> subjects() {
            return List.of(incident, into);
        }
    }

    /** They were two things after all. */
    record IncidentsParted(IncidentId incident, PersonId person, IncidentId from, Note why)
            implements IncidentFact {
        @Override
        public List<Subject> subjects() {
            return List.of(incident, from);
        }
    }
}
