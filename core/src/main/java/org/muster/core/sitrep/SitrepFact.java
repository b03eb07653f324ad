package org.muster.core.sitrep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.core.bulletin.TextSeal;
import org.muster.core.fact.AboutPerson;
import org.muster.core.fact.Fact;
import org.muster.core.fact.FactId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.SitrepId;
import org.muster.core.fact.Subject;
import org.muster.core.fact.TallyId;
import org.muster.core.register.Note;

/**
 * What became of sitreps. {@code person} is nobody: it stands for the sitrep, and with its key the
 * words are sealed. What is drawn is not kept: it follows from all other facts.
 */
public sealed interface SitrepFact extends Fact, AboutPerson {
    SitrepId sitrep();

    @Override
    default List<Subject> subjects() {
        return List.of(sitrep());
    }

    /**
     * Somebody began one; this is its first version.
     *
     * @param corrects the issued one that it puts right
     */
    record SitrepDrafted(
            SitrepId sitrep, PersonId person, SitrepText text, Optional<SitrepId> corrects)
            implements SitrepFact {
        @Override
        public List<Subject> subjects() {
            return corrects.<List<Subject>>map(wrong -> List.of(sitrep, wrong))
                    .orElseGet(() -> List.of(sitrep));
        }
    }

    /** Its next version. */
    record SitrepRevised(SitrepId sitrep, PersonId person, SitrepText text) implements SitrepFact {}

    /**
     * It stands, and is never changed any more.
     *
     * @param version the fact that holds its words
     * @param tallies its totals, frozen
     * @param drawn over everything that was drawn for that time
     * @param seal over words, time and what was drawn
     */
    record SitrepIssued(
            SitrepId sitrep,
            PersonId person,
            FactId version,
            SitrepSpan span,
            List<TallyId> tallies,
            TextSeal drawn,
            TextSeal seal)
            implements SitrepFact {
        public SitrepIssued {
            tallies = List.copyOf(tallies);
        }

        @Override
        public List<Subject> subjects() {
            List<Subject> subjects = new ArrayList<>(tallies);
            subjects.addFirst(sitrep);
            return subjects;
        }
    }

    /** Nothing becomes of it. */
    record SitrepAbandoned(SitrepId sitrep, PersonId person, Note why) implements SitrepFact {}
}
