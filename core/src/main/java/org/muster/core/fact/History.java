package org.muster.core.fact;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All facts about one subject, in the order of their stamps, each once. Immutable: {@link #plus}
 * gives a new history, or this one when the fact is already in it. Being a set in a fixed order, it
 * does not depend on the order in which facts came: that is the whole proof of the core's third
 * rule.
 */
public final class History implements Iterable<Recorded> {
    public static final History EMPTY = new History(new @Nullable Recorded[0], 0);

    /** What the first fact of a subject makes room for: most subjects have few. */
    private static final int FEW = 2;

    /**
     * The first {@code size} are this history's; those behind belong to histories grown from it.
     */
    private final @Nullable Recorded[] facts;

    private final int size;

    private History(@Nullable Recorded[] facts, int size) {
        this.facts = facts;
        this.size = size;
    }

    /** This history and one more fact, in arrays of their own. */
    History plus(Recorded recorded) {
        int at = placeOf(recorded);
        return has(recorded, at) ? this : inserted(recorded, at, size + 1);
    }

    /**
     * As {@link #plus}, but a fact that comes last goes into the room behind this history, which
     * shorter histories never read: a leg of hundreds is not copied for each boarding. Only the one
     * writer of an operation may grow a history, and only the longest one.
     */
    History grown(Recorded recorded) {
        int at = placeOf(recorded);
        if (has(recorded, at)) {
            return this;
        }
        if (at < size || size == facts.length) {
            return inserted(recorded, at, Math.max(FEW, size + size / 2 + 1));
        }
        facts[size] = recorded;
        return new History(facts, size + 1);
    }

    private int placeOf(Recorded recorded) {
        int at = size;
        while (at > 0 && at(at - 1).order(recorded) > 0) {
            at--;
        }
        return at;
    }

    private boolean has(Recorded recorded, int at) {
        return at > 0 && at(at - 1).order(recorded) == 0;
    }

    private History inserted(Recorded recorded, int at, int room) {
        @Nullable Recorded[] copy = new @Nullable Recorded[room];
        System.arraycopy(facts, 0, copy, 0, at);
        copy[at] = recorded;
        System.arraycopy(facts, at, copy, at + 1, size - at);
        return new History(copy, size + 1);
    }

    private Recorded at(int index) {
        return Objects.requireNonNull(facts[index]);
    }

    /** This history with another reading of a fact that is in it; itself when it is not. */
    History replaced(Recorded reading) {
        return mapped(kept -> kept.id().equals(reading.id()) ? reading : kept);
    }

    /** The part recorded up to and including {@code horizon}. */
    History upTo(Stamp horizon) {
        int end = size;
        while (end > 0 && at(end - 1).isAfter(horizon)) {
            end--;
        }
        if (end == size) {
            return this;
        }
        return end == 0 ? EMPTY : new History(facts, end);
    }

    /** All facts of both, each once. */
    History joined(History other) {
        History all = this;
        for (Recorded recorded : other) {
            all = all.plus(recorded);
        }
        return all;
    }

    /** This history with other words for its facts; itself when none has any. */
    History mapped(UnaryOperator<Recorded> words) {
        @Nullable Recorded[] mapped = null;
        for (int i = 0; i < size; i++) {
            Recorded kept = at(i);
            Recorded said = words.apply(kept);
            if (said != kept && mapped == null) {
                mapped = Arrays.copyOf(facts, size);
            }
            if (mapped != null) {
                mapped[i] = said;
            }
        }
        return mapped == null ? this : new History(mapped, size);
    }

    /**
     * Whether two histories of one subject of one operation are the same, which is known from their
     * ends: an operation forgets no fact, so of one length up to one fact there is only one.
     */
    boolean isSame(History other) {
        return this == other
                || size == other.size && (size == 0 || at(size - 1).equals(other.at(size - 1)));
    }

    public boolean isEmpty() {
        return size == 0;
    }

    public int size() {
        return size;
    }

    public Optional<Recorded> findFirst() {
        return isEmpty() ? Optional.empty() : Optional.of(at(0));
    }

    public Optional<Recorded> findLast() {
        return isEmpty() ? Optional.empty() : Optional.of(at(size - 1));
    }

    /** The last fact of one type. */
    public <F extends Fact> Optional<F> findLast(Class<F> type) {
        for (int i = size - 1; i >= 0; i--) {
            if (type.isInstance(at(i).fact())) {
                return Optional.of(type.cast(at(i).fact()));
            }
        }
        return Optional.empty();
    }

    public List<Recorded> listAll() {
        return stream().toList();
    }

    public Stream<Recorded> stream() {
        return IntStream.range(0, size).mapToObj(this::at);
    }

    @Override
    public Iterator<Recorded> iterator() {
        return new Reading(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof History history
                && Arrays.equals(facts, 0, size, history.facts, 0, history.size);
    }

    @Override
    public int hashCode() {
        return listAll().hashCode();
    }

    @Override
    public String toString() {
        return listAll().toString();
    }

    /** Reads from the oldest on; folds over a million persons make one each, so it is small. */
    private static final class Reading implements Iterator<Recorded> {
        private final History history;
        private int next;

        Reading(History history) {
            this.history = history;
        }

        @Override
        public boolean hasNext() {
            return next < history.size;
        }

        @Override
        public Recorded next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return history.at(next++);
        }
    }
}
