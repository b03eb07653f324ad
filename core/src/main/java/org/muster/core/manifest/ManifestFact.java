package org.muster.core.manifest;

import java.util.ArrayList;
import java.util.List;
import org.muster.core.fact.AboutPerson;
import org.muster.core.fact.Fact;
import org.muster.core.fact.FactId;
import org.muster.core.fact.LegId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Subject;
import org.muster.core.movement.Seating;
import org.muster.core.register.Note;

/** What becomes of a manifest. */
public sealed interface ManifestFact extends Fact {
    LegId leg();

    /** The doors are shut: these are the souls aboard, sealed. */
    record ManifestClosed(LegId leg, List<ManifestRow> rows, Seal seal) implements ManifestFact {
        public ManifestClosed {
            rows = List.copyOf(rows);
        }

        @Override
        public List<Subject> subjects() {
            List<Subject> subjects = new ArrayList<>(rows.size() + 1);
            subjects.add(leg);
            rows.forEach(row -> subjects.add(row.person()));
            return subjects;
        }
    }

    /**
     * The sealed manifest was wrong about one person. The seal stays as it is, and this stands
     * beside it.
     */
    record ManifestCorrected(
            LegId leg, PersonId person, Change change, Seating seating, Note reason)
            implements ManifestFact, AboutPerson {
        @Override
        public List<Subject> subjects() {
            return List.of(leg, person);
        }
    }

    /**
     * Of several closings of one leg, or of one that a node made which did not hold it, this one
     * counts; {@code others} are those that were known and do not.
     */
    record ManifestChosen(LegId leg, FactId closing, List<FactId> others, String reason)
            implements ManifestFact {
        public ManifestChosen {
            others = List.copyOf(others);
        }

        @Override
        public List<Subject> subjects() {
            return List.of(leg);
        }

        /** Whether the choice was made knowing of a closing. */
        public boolean knew(FactId other) {
            return closing.equals(other) || others.contains(other);
        }
    }

    /** What a correction does. */
    enum Change {
        ADDED,
        REMOVED
    }
}
