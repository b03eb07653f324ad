package org.muster.ledger.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.muster.core.erasure.Erasure;
import org.muster.core.fact.AboutPerson;
import org.muster.core.fact.Erases;
import org.muster.core.fact.FactId;
import org.muster.core.fact.Operation;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Subject;
import org.muster.ledger.codec.FactCodec;

/**
 * Puts, in memory, the erased reading of a fact in the place of the one that could be read: what a
 * start after the erasure would have read from the ledger.
 *
 * <p>Threads: that of the one writer.
 */
public final class Forgetting {
    private final Operation operation;
    private final FactCodec codec = new FactCodec();

    public Forgetting(Operation operation) {
        this.operation = operation;
    }

    /** The facts that read otherwise since these, which the operation holds already. */
    public List<Recorded> after(List<Recorded> news) {
        List<Recorded> forgotten = new ArrayList<>();
        for (Recorded told : listTold(news)) {
            Recorded left = codec.erased(told);
            if (!left.equals(told)) {
                operation.erase(left);
                forgotten.add(left);
            }
        }
        return forgotten;
    }

    private Iterable<Recorded> listTold(List<Recorded> news) {
        Map<FactId, Recorded> told = new LinkedHashMap<>();
        for (Recorded recorded : news) {
            if (recorded.fact() instanceof AboutPerson about
                    && Erasure.isErased(operation, about.person())) {
                told.put(recorded.id(), recorded);
            }
        }
        Set<PersonId> persons = new LinkedHashSet<>();
        Set<PersonId> words = new LinkedHashSet<>();
        for (Recorded recorded : news) {
            if (recorded.fact() instanceof Erases erases) {
                persons.addAll(erases.persons());
                words.addAll(erases.words());
            }
        }
        if (!persons.isEmpty() || !words.isEmpty()) {
            Set<PersonId> erased = new LinkedHashSet<>(persons);
            erased.addAll(words);
            where(persons, words)
                    .flatMap(subject -> operation.recorded(subject).stream())
                    .filter(recorded ->
                            recorded.fact() instanceof AboutPerson about
                                    && erased.contains(about.person()))
                    .forEach(recorded -> told.put(recorded.id(), recorded));
        }
        return told.values();
    }

    /**
     * What is said of somebody is in their history or in that of a leg; what is sealed for nobody
     * may be anywhere.
     */
    private Stream<Subject> where(Set<PersonId> persons, Set<PersonId> words) {
        if (words.isEmpty()) {
            return Stream.concat(persons.stream(), operation.subjects(Subject.Kind.LEG));
        }
        return Stream.concat(
                persons.stream(),
                Stream.of(Subject.Kind.values())
                        .filter(kind -> kind != Subject.Kind.PERSON)
                        .flatMap(operation::subjects));
    }
}
