package org.muster.planning.simulate;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** Where parties are; each is at exactly one of them. */
final class Spot {
    private final String name;
    private final Set<Traveller> there = new LinkedHashSet<>();
    private long souls;

    private final boolean out;

    Spot(String name) {
        this(name, false);
    }

    private Spot(String name, boolean out) {
        this.name = name;
        this.out = out;
    }

    /** Aboard a leg that has departed: who is there is out. */
    static Spot out(String name) {
        return new Spot(name, true);
    }

    boolean isOut() {
        return out;
    }

    void add(Traveller traveller) {
        if (there.add(traveller)) {
            souls += traveller.souls;
        }
    }

    void remove(Traveller traveller) {
        if (there.remove(traveller)) {
            souls -= traveller.souls;
        }
    }

    long souls() {
        return souls;
    }

    Collection<Traveller> there() {
        return Collections.unmodifiableCollection(there);
    }

    @Override
    public String toString() {
        return name;
    }
}
