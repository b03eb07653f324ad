package org.muster.core.erasure;

import java.util.List;
import org.muster.core.fact.Command;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;

/** What is asked and decided about the erasure of somebody; see {@link ErasureFact}. */
public sealed interface ErasureCommand extends Command {
    OperationId operation();

    /**
     * Asks for it.
     *
     * @param words references of nobody, whose words name the person and are to go too
     */
    record AskErasure(
            OperationId operation,
            PersonId person,
            List<PersonId> words,
            ErasureBasis basis,
            String note)
            implements ErasureCommand {
        public AskErasure {
            words = List.copyOf(words);
            note = note.strip();
        }
    }

    /** Takes it back, or says no. */
    record DropErasure(OperationId operation, PersonId person, String note)
            implements ErasureCommand {
        public DropErasure {
            note = note.strip();
        }
    }

    /** Erases them, by somebody else than who asked. */
    record ApproveErasure(OperationId operation, PersonId person) implements ErasureCommand {}

    /** Asks that everybody of an operation be erased, whose time of retention is over. */
    record AskRetentionErasure(OperationId operation, String note) implements ErasureCommand {
        public AskRetentionErasure {
            note = note.strip();
        }
    }

    /** Has it begin, by somebody else than who asked. */
    record ApproveRetentionErasure(OperationId operation) implements ErasureCommand {}

    /** Keeps it from beginning, or from going on. */
    record StopRetentionErasure(OperationId operation, String note) implements ErasureCommand {
        public StopRetentionErasure {
            note = note.strip();
        }
    }

    /** Erases the next who are left, by the server. */
    record EraseNext(OperationId operation) implements ErasureCommand {}
}
