package org.muster.core.station;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.muster.core.fact.AboutPerson;
import org.muster.core.fact.Dated;
import org.muster.core.fact.Fact;
import org.muster.core.fact.FormId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Subject;
import org.muster.core.register.Note;

/** What happens at the stations of a control centre. */
public sealed interface StationFact extends Fact {

    record StationsPlanned(
            OperationId operation, String gate, StationMode mode, List<Station> stations)
            implements StationFact {
        public StationsPlanned {
            stations = List.copyOf(stations);
        }

        @Override
        public List<Subject> subjects() {
            return List.of(operation);
        }
    }

    record StationPassed(
            PersonId person, String gate, Station station, StationOutcome outcome, Note note)
            implements StationFact, AboutPerson {
        @Override
        public List<Subject> subjects() {
            return List.of(person);
        }
    }

    /** A second person, by name or by account, answers for it that a minor goes on alone. */
    record MinorConfirmed(PersonId person, String second, Note reason)
            implements StationFact, AboutPerson {
        @Override
        public List<Subject> subjects() {
            return List.of(person);
        }
    }

    /** What a paper form says in words; kept with whoever is on its first row. */
    record FormNoted(PersonId person, FormId form, Note relative, Note staying, Note clerk)
            implements StationFact, AboutPerson {
        @Override
        public List<Subject> subjects() {
            return List.of(person, form);
        }
    }

    /** A paper form was keyed in, once: these came to the control centre at the time on it. */
    record FormKeyed(FormId form, String gate, Instant at, List<PersonId> persons)
            implements StationFact, Dated {
        public FormKeyed {
            persons = List.copyOf(persons);
        }

        @Override
        public Instant dated() {
            return at;
        }

        @Override
        public List<Subject> subjects() {
            List<Subject> subjects = new ArrayList<>(List.of(form));
            subjects.addAll(persons);
            return subjects;
        }
    }
}
