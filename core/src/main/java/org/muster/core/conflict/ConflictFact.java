package org.muster.core.conflict;

import java.util.List;
import org.muster.core.fact.AboutPerson;
import org.muster.core.fact.Fact;
import org.muster.core.fact.FactId;
import org.muster.core.fact.LegId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Subject;
import org.muster.core.register.Note;

/**
 * Somebody looked at what seemed to contradict each other and explains it. It holds for the facts
 * that were looked at: when one more turns up that contradicts them, the conflict is there again.
 */
public sealed interface ConflictFact extends Fact {
    ConflictKind kind();

    List<FactId> facts();

    record PersonConflictExplained(
            PersonId person, ConflictKind kind, List<FactId> facts, Note reason)
            implements ConflictFact, AboutPerson {
        public PersonConflictExplained {
            facts = List.copyOf(facts);
        }

        @Override
        public List<Subject> subjects() {
            return List.of(person);
        }
    }

    record LegConflictExplained(LegId leg, ConflictKind kind, List<FactId> facts, String reason)
            implements ConflictFact {
        public LegConflictExplained {
            facts = List.copyOf(facts);
        }

        @Override
        public List<Subject> subjects() {
            return List.of(leg);
        }
    }
}
