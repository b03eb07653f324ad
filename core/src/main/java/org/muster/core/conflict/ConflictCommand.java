package org.muster.core.conflict;

import org.muster.core.fact.Command;
import org.muster.core.fact.LegId;
import org.muster.core.fact.PersonId;
import org.muster.core.register.Note;

/** What somebody says who looked at a conflict: it is so, and this is why. */
public sealed interface ConflictCommand extends Command {

    record ExplainForPerson(PersonId person, ConflictKind kind, Note reason)
            implements ConflictCommand {}

    record ExplainForLeg(LegId leg, ConflictKind kind, String reason) implements ConflictCommand {}
}
