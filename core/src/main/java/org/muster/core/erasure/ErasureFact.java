package org.muster.core.erasure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.muster.core.fact.Erases;
import org.muster.core.fact.Fact;
import org.muster.core.fact.KeyId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Subject;

/**
 * What became of the erasure of persons. Their words name nobody, are not sealed, and stay when the
 * names are gone.
 */
public sealed interface ErasureFact extends Fact {
    OperationId operation();

    /** References of the people it is about; none where it is about everybody. */
    default List<PersonId> persons() {
        return List.of();
    }

    /** References of nobody, whose words are to go too. */
    default List<PersonId> words() {
        return List.of();
    }

    @Override
    default List<Subject> subjects() {
        Set<Subject> subjects = new LinkedHashSet<>();
        subjects.add(operation());
        subjects.addAll(persons());
        Stream.concat(persons().stream(), words().stream()).map(KeyId::new).forEach(subjects::add);
        return List.copyOf(subjects);
    }

    /**
     * Somebody asked for it.
     *
     * @param persons all references of one person
     * @param words what else was said of them, sealed with keys of nobody, that is to go too
     * @param note why, without naming them
     */
    record ErasureAsked(
            OperationId operation,
            List<PersonId> persons,
            List<PersonId> words,
            ErasureBasis basis,
            String note)
            implements ErasureFact {
        public ErasureAsked {
            persons = List.copyOf(persons);
            words = List.copyOf(words);
        }
    }

    /** It is not done: whoever asked took it back, or somebody else said no. */
    record ErasureDropped(
            OperationId operation, List<PersonId> persons, List<PersonId> words, String note)
            implements ErasureFact {
        public ErasureDropped {
            persons = List.copyOf(persons);
            words = List.copyOf(words);
        }
    }

    /** Their keys are destroyed with this fact, wherever it comes to. It cannot be taken back. */
    record PersonsErased(
            OperationId operation, List<PersonId> persons, List<PersonId> words, ErasureBasis basis)
            implements ErasureFact, Erases {
        public PersonsErased {
            persons = List.copyOf(persons);
            words = List.copyOf(words);
        }
    }

    /**
     * Somebody asked that everybody of the operation be erased, whose time of retention is over.
     */
    record RetentionErasureAsked(OperationId operation, String note) implements ErasureFact {}

    /** Somebody else approved it: from now on everybody is erased, step by step. */
    record RetentionErasureApproved(OperationId operation) implements ErasureFact {}

    /** It is not begun, or goes no further. Whoever is erased stays so. */
    record RetentionErasureStopped(OperationId operation, String note) implements ErasureFact {}
}
