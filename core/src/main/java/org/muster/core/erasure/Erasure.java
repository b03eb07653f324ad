package org.muster.core.erasure;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.muster.core.erasure.ErasureFact.ErasureAsked;
import org.muster.core.erasure.ErasureFact.ErasureDropped;
import org.muster.core.erasure.ErasureFact.PersonsErased;
import org.muster.core.fact.KeyId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Stamp;
import org.muster.core.fact.View;

/**
 * How it stands with the erasure of what is sealed under one reference. Once done it stays done,
 * whatever comes before or after it.
 */
public sealed interface Erasure {
    /** The fact that brought it about. */
    Recorded recorded();

    /** References of the people it is about. */
    default List<PersonId> persons() {
        return fact().persons();
    }

    private ErasureFact fact() {
        return (ErasureFact) recorded().fact();
    }

    /** Somebody asked, and nobody has approved or dropped it yet. */
    record Asked(Recorded recorded) implements Erasure {
        public ErasureAsked asked() {
            return (ErasureAsked) recorded.fact();
        }
    }

    /**
     * The keys are destroyed.
     *
     * @param asked who had asked for it; empty where that has not come from another node
     */
    record Done(Recorded recorded, Optional<Recorded> asked) implements Erasure {
        public PersonsErased erased() {
            return (PersonsErased) recorded.fact();
        }
    }

    /** Empty where nobody has asked for it, or it was dropped. */
    static Optional<Erasure> find(View view, PersonId reference) {
        Recorded asked = null;
        Recorded done = null;
        for (Recorded recorded : view.recorded(new KeyId(reference))) {
            switch (recorded.fact()) {
                case ErasureAsked ask -> asked = recorded;
                case ErasureDropped drop -> asked = done == null ? null : asked;
                case PersonsErased erased -> done = done == null ? recorded : done;
                default -> {}
            }
        }
        return state(asked, done);
    }

    private static Optional<Erasure> state(@Nullable Recorded asked, @Nullable Recorded done) {
        if (done != null) {
            return Optional.of(new Done(done, Optional.ofNullable(asked)));
        }
        return Optional.ofNullable(asked).map(Asked::new);
    }

    /** Whether what is sealed under this very reference can be read by nobody any more. */
    static boolean isErased(View view, PersonId reference) {
        for (Recorded recorded : view.recorded(new KeyId(reference))) {
            if (recorded.fact() instanceof PersonsErased) {
                return true;
            }
        }
        return false;
    }

    /** The first of their references that is erased says that the person is. */
    static Optional<Done> findDone(View view, PersonId person) {
        return view.sameness().references(person).stream()
                .flatMap(reference -> find(view, reference).stream())
                .filter(Done.class::isInstance)
                .map(Done.class::cast)
                .findFirst();
    }

    /** What waits for somebody who approves it, the oldest first. */
    static List<Asked> listAsked(View view, OperationId operation) {
        return all(view, operation)
                .filter(Asked.class::isInstance)
                .map(Asked.class::cast)
                .sorted(Comparator.comparing(asked -> asked.recorded().stamp()))
                .toList();
    }

    /** What was done, the latest first. */
    static List<Done> listDone(View view, OperationId operation) {
        return all(view, operation)
                .filter(Done.class::isInstance)
                .map(Done.class::cast)
                .sorted(
                        Comparator.<Done, Stamp>comparing(done -> done.recorded().stamp())
                                .reversed())
                .toList();
    }

    private static Stream<Erasure> all(View view, OperationId operation) {
        return view.recorded(operation).stream()
                .map(Recorded::fact)
                .filter(ErasureFact.class::isInstance)
                .flatMap(fact -> ((ErasureFact) fact).persons().stream())
                .distinct()
                .flatMap(person -> find(view, person).stream())
                .distinct();
    }
}
