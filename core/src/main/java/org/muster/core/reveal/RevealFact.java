package org.muster.core.reveal;

import java.time.Instant;
import java.util.List;
import org.muster.core.fact.AboutPerson;
import org.muster.core.fact.Fact;
import org.muster.core.fact.FactId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Subject;
import org.muster.core.register.Note;

/** Who looked at what is masked, why, and what somebody else said to it. */
public sealed interface RevealFact extends Fact, AboutPerson {
    OperationId operation();

    @Override
    default List<Subject> subjects() {
        return List.of(operation(), person());
    }

    /**
     * Whoever gave the command was shown these fields of one person from then on, for as long as
     * {@link Reveals#OPEN} says.
     *
     * @param fields at least one, each once, in the order of {@link MaskedField}
     * @param why in a sentence
     * @param at by the clock of the server that showed them
     */
    record FieldsRevealed(
            OperationId operation,
            PersonId person,
            List<MaskedField> fields,
            RevealPurpose purpose,
            Note why,
            Instant at)
            implements RevealFact {
        public FieldsRevealed {
            fields = List.copyOf(fields);
        }
    }

    /**
     * Somebody else looked at a reveal.
     *
     * @param reveal the fact that it is about
     * @param note what follows, where it was not justified
     */
    record RevealReviewed(
            OperationId operation, PersonId person, FactId reveal, RevealVerdict verdict, Note note)
            implements RevealFact {}
}
