package org.muster.core.fact;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * All that is known of one operation: for each subject, the set of its facts. {@link #apply} only
 * ever adds a fact to sets, so it is total, deterministic, commutative and idempotent: any order
 * and any repetition of the same facts end in equal operations. What the facts mean is computed
 * when asked.
 *
 * <p>Threads: one writer; any number of readers, who should read through {@link View#asOf} so that
 * a batch appears to them whole.
 */
public final class Operation extends KeptView {
    private final Map<Subject.Kind, Map<Subject, Shelf>> histories =
            new EnumMap<>(Subject.Kind.class);
    private final CommandIndex commands = new CommandIndex();
    private volatile long facts;
    private volatile long latest;

    public Operation() {
        super(new Samenesses());
        for (Subject.Kind kind : Subject.Kind.values()) {
            histories.put(kind, new ConcurrentHashMap<>());
        }
    }

    /** Takes a fact in. Returns whether it was new. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // one writer
    public boolean apply(Recorded recorded) {
        boolean isNew = false;
        for (Subject subject : recorded.fact().subjects()) {
            isNew |= add(subject, recorded);
        }
        if (isNew) {
            commands.add(recorded);
            facts++;
            latest = Math.max(latest, recorded.millis());
        }
        return isNew;
    }

    /**
     * Puts another reading of a fact in the place of the one taken in: sealed values that could not
     * be read when it came, and can be since a key came after it. It is the same fact.
     */
    public void readAgain(Recorded reading) {
        for (Subject subject : reading.fact().subjects()) {
            Shelf shelf = of(subject.kind()).get(subject);
            if (shelf != null) {
                shelf.history = shelf.history.replaced(reading);
            }
        }
    }

    /**
     * As {@link #readAgain}, of a fact whose words nobody may read any more: the reading that it
     * replaces is kept nowhere.
     */
    public void erase(Recorded reading) {
        readAgain(reading);
        commands.replace(reading);
        forgetSameness();
    }

    private boolean add(Subject subject, Recorded recorded) {
        Map<Subject, Shelf> ofKind = of(subject.kind());
        Shelf shelf = ofKind.get(subject);
        if (shelf == null) {
            shelf = new Shelf();
            ofKind.put(subject, shelf);
        }
        History before = shelf.history;
        History after = before.grown(recorded);
        shelf.history = after;
        return after != before;
    }

    /** Where one subject's history lies, so that adding to it looks it up once. */
    private static final class Shelf {
        private volatile History history = History.EMPTY;

        @Override
        public boolean equals(Object other) {
            return other instanceof Shelf shelf && history.equals(shelf.history);
        }

        @Override
        public int hashCode() {
            return history.hashCode();
        }
    }

    /** How many different facts have been taken in. */
    public long size() {
        return facts;
    }

    /** How many references of persons something is known about. */
    public int personCount() {
        return of(Subject.Kind.PERSON).size();
    }

    @Override
    History kept(Subject subject) {
        Shelf shelf = of(subject.kind()).get(subject);
        return shelf == null ? History.EMPTY : shelf.history;
    }

    @Override
    Stream<Subject> keptSubjects(Subject.Kind kind) {
        return of(kind).keySet().stream();
    }

    /** When the latest fact was recorded: nothing is known of what came after. */
    @Override
    public Instant moment() {
        return Instant.ofEpochMilli(latest);
    }

    @Override
    public Optional<Recorded> findCarriedOut(CommandId command) {
        return commands.find(command);
    }

    private Map<Subject, Shelf> of(Subject.Kind kind) {
        return java.util.Objects.requireNonNull(histories.get(kind));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Operation operation && histories.equals(operation.histories);
    }

    @Override
    public int hashCode() {
        return histories.hashCode();
    }

    @Override
    public String toString() {
        return "Operation of " + facts + " facts about " + personCount() + " persons";
    }
}
