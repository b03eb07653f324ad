package org.muster.core.reveal;

import java.util.Set;
import org.muster.core.fact.Command;
import org.muster.core.fact.FactId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.core.register.Note;

/** What is done about fields that are shown only with a reason. */
public sealed interface RevealCommand extends Command {

    record RevealFields(
            OperationId operation,
            PersonId person,
            Set<MaskedField> fields,
            RevealPurpose purpose,
            Note why)
            implements RevealCommand {
        public RevealFields {
            fields = Set.copyOf(fields);
        }
    }

    record ReviewReveal(
            OperationId operation, PersonId person, FactId reveal, RevealVerdict verdict, Note note)
            implements RevealCommand {}
}
