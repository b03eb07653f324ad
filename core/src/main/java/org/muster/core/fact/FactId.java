package org.muster.core.fact;

import java.util.Comparator;

/**
 * A fact's name for ever: the node that recorded it and its place, from 1 without gaps, in that
 * node's chain. Printed as {@code hub#42}.
 */
public record FactId(NodeId node, long number) implements Comparable<FactId> {
    private static final Comparator<FactId> ORDER =
            Comparator.comparing(FactId::node).thenComparingLong(FactId::number);

    public FactId {
        if (number < 1) {
            throw new IllegalArgumentException("a fact's number starts at 1, not " + number);
        }
    }

    /** Reads {@code node#number}. */
    public static FactId parse(String text) {
        int hash = text.lastIndexOf('#');
        if (hash < 1) {
            throw new IllegalArgumentException("fact id '" + text + "' must look like hub#42");
        }
        return new FactId(
                new NodeId(text.substring(0, hash)), Long.parseLong(text.substring(hash + 1)));
    }

    @Override
    public int compareTo(FactId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return node + "#" + number;
    }
}
