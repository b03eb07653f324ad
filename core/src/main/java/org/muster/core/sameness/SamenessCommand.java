package org.muster.core.sameness;

import org.muster.core.fact.Command;
import org.muster.core.fact.PersonId;
import org.muster.core.register.Note;

/** What somebody who compares persons says of them. References are meant as given. */
public sealed interface SamenessCommand extends Command {

    /** These two are one person, or two. The reason may be left out: both are there to be seen. */
    record Find(PersonId person, PersonId other, Finding finding, Note reason)
            implements SamenessCommand {}

    /** A comparison asks for somebody to look. */
    record AskWhetherOne(PersonId person, PersonId other, Likeness likeness)
            implements SamenessCommand {}
}
