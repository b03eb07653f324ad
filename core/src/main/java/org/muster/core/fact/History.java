package org.muster.core.fact;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All facts about one subject, in the order of their stamps, each once. Immutable: {@link #plus}
 * gives a new history, or this one when the fact is already in it. Being a set in a fixed order, it
 * does not depend on the order in which facts came: that is the whole proof of the core's third
 * rule.
 */
public final class History implements Iterable<Recorded> {
    public static final History EMPTY = new History(new Recorded[0]);

    private final Recorded[] facts;

    private History(Recorded[] facts) {
        this.facts = facts;
    }

    History plus(Recorded recorded) {
        int at = facts.length;
        while (at > 0 && facts[at - 1].order(recorded) > 0) {
            at--;
        }
        if (at > 0 && facts[at - 1].order(recorded) == 0) {
            return this;
        }
        Recorded[] grown = new Recorded[facts.length + 1];
        System.arraycopy(facts, 0, grown, 0, at);
        grown[at] = recorded;
        System.arraycopy(facts, at, grown, at + 1, facts.length - at);
        return new History(grown);
    }

    /** The part recorded up to and including {@code horizon}. */
    History upTo(Stamp horizon) {
        int end = facts.length;
        while (end > 0 && facts[end - 1].isAfter(horizon)) {
            end--;
        }
        if (end == facts.length) {
            return this;
        }
        return end == 0 ? EMPTY : new History(Arrays.copyOf(facts, end));
    }

    public boolean isEmpty() {
        return facts.length == 0;
    }

    public int size() {
        return facts.length;
    }

    public Optional<Recorded> findFirst() {
        return isEmpty() ? Optional.empty() : Optional.of(facts[0]);
    }

    public Optional<Recorded> findLast() {
        return isEmpty() ? Optional.empty() : Optional.of(facts[facts.length - 1]);
    }

    /** The last fact of one type. */
    public <F extends Fact> Optional<F> findLast(Class<F> type) {
        for (int i = facts.length - 1; i >= 0; i--) {
            if (type.isInstance(facts[i].fact())) {
                return Optional.of(type.cast(facts[i].fact()));
            }
        }
        return Optional.empty();
    }

    public List<Recorded> listAll() {
        return List.of(facts);
    }

    public Stream<Recorded> stream() {
        return Arrays.stream(facts);
    }

    @Override
    public Iterator<Recorded> iterator() {
        return Arrays.stream(facts).iterator();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof History history && Arrays.equals(facts, history.facts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(facts);
    }

    @Override
    public String toString() {
        return Arrays.toString(facts);
    }
}
