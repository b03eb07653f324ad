package org.muster.core.sameness;

import java.util.List;
import org.muster.core.fact.AboutPerson;
import org.muster.core.fact.Fact;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Subject;
import org.muster.core.fact.WhoIsWho;
import org.muster.core.register.Note;

/**
 * What is found about two references: that they are one person, or two, or that somebody must look.
 * Of two findings about the same pair the later counts; nothing is ever merged in the ledger.
 */
public sealed interface SamenessFact extends Fact {
    PersonId person();

    PersonId other();

    @Override
    default List<Subject> subjects() {
        return List.of(person(), other(), WhoIsWho.RECORD);
    }

    /** A comparison cannot tell; a person must look. */
    record MaybeOne(PersonId person, PersonId other, Likeness likeness) implements SamenessFact {}

    /** Somebody looked: they are one person. */
    record FoundOne(PersonId person, PersonId other, Note reason)
            implements SamenessFact, AboutPerson {}

    /** Somebody looked: they are two persons. Also takes back that they were found to be one. */
    record FoundTwo(PersonId person, PersonId other, Note reason)
            implements SamenessFact, AboutPerson {}

    /**
     * Somebody looked and says that they are one, or two; since a household would be split by it, a
     * second person must say the same before it counts.
     */
    record FindingProposed(PersonId person, PersonId other, Finding finding, Note reason)
            implements SamenessFact, AboutPerson {}
}
