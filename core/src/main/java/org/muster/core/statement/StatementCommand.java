package org.muster.core.statement;

import java.time.Instant;
import org.muster.core.fact.Command;
import org.muster.core.fact.FactId;
import org.muster.core.fact.StatementId;
import org.muster.core.incident.Grading;
import org.muster.core.register.Note;

/** What is done with statements by others. */
public sealed interface StatementCommand extends Command {

    record KeepStatement(
            Note speaker,
            Note office,
            Instant at,
            String language,
            Note text,
            Note source,
            Grading grading)
            implements StatementCommand {
        public KeepStatement {
            language = language.strip();
        }
    }

    record TranslateStatement(StatementId statement, String language, Note text, Note by)
            implements StatementCommand {
        public TranslateStatement {
            language = language.strip();
        }
    }

    record ContradictStatement(StatementId statement, FactId fact, Note why)
            implements StatementCommand {}

    record DropContradiction(StatementId statement, FactId fact, Note why)
            implements StatementCommand {}

    record DropStatement(StatementId statement, Note why) implements StatementCommand {}
}
