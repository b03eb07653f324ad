package org.muster.core.statement;

import java.time.Instant;
import java.util.List;
import org.muster.core.fact.AboutPerson;
import org.muster.core.fact.Dated;
import org.muster.core.fact.Fact;
import org.muster.core.fact.FactId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.StatementId;
import org.muster.core.fact.Subject;
import org.muster.core.incident.Grading;
import org.muster.core.register.Note;

/**
 * What became of statements by others. {@code person} is nobody: it stands for the statement, and
 * with its key the words are sealed.
 */
public sealed interface StatementFact extends Fact, AboutPerson {
    StatementId statement();

    @Override
    default List<Subject> subjects() {
        return List.of(statement());
    }

    /**
     * Somebody said something.
     *
     * @param speaker who
     * @param office as whom, or for which state; empty where it is not known
     * @param language of the text, as in BCP 47; {@code und} where it is not known
     * @param text in that language, as it was said
     * @param source where it was heard or read, such as an address of the web
     */
    record StatementKept(
            StatementId statement,
            PersonId person,
            Note speaker,
            Note office,
            Instant at,
            String language,
            Note text,
            Note source,
            Grading grading)
            implements StatementFact, Dated {
        @Override
        public Instant dated() {
            return at;
        }
    }

    /**
     * The same in another language. What is translated later stands in its place.
     *
     * @param by who translated it
     */
    record StatementTranslated(
            StatementId statement, PersonId person, String language, Note text, Note by)
            implements StatementFact {}

    /** It cannot be true together with a fact that we hold. */
    record StatementContradicted(StatementId statement, PersonId person, FactId fact, Note why)
            implements StatementFact {}

    /** It does not contradict that fact after all. */
    record ContradictionDropped(StatementId statement, PersonId person, FactId fact, Note why)
            implements StatementFact {}

    /** It was not said so, or is kept twice; it is read no more, and stays in the ledger. */
    record StatementDropped(StatementId statement, PersonId person, Note why)
            implements StatementFact {}
}
