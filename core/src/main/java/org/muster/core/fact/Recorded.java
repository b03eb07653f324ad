package org.muster.core.fact;

import java.time.Instant;

/**
 * A fact with its place in the world: which node recorded it under which number, when by its hybrid
 * clock, who gave the command and which command. Two recorded facts with the same {@link #id()} are
 * the same fact. The fields are flat because an operation holds millions of them.
 */
public record Recorded(
        NodeId node,
        long number,
        long millis,
        int counter,
        UserId by,
        CommandId command,
        Fact fact) {

    public static Recorded of(FactId id, Stamp stamp, UserId by, CommandId command, Fact fact) {
        return new Recorded(
                id.node(), id.number(), stamp.millis(), stamp.counter(), by, command, fact);
    }

    public FactId id() {
        return new FactId(node, number);
    }

    public Stamp stamp() {
        return new Stamp(millis, counter, node);
    }

    /**
     * When what it tells was so: as the fact itself says, else when it was recorded. Nobody tells
     * of what comes later, so a fact that claims to is taken as of its recording.
     */
    public Instant happened() {
        Instant recorded = Instant.ofEpochMilli(millis);
        return fact instanceof Dated told && told.dated().isBefore(recorded)
                ? told.dated()
                : recorded;
    }

    /**
     * By its id alone: a sealed manifest has hundreds of rows, and is asked for by each of them.
     */
    @Override
    public int hashCode() {
        return 31 * node.hashCode() + Long.hashCode(number);
    }

    boolean isAfter(Stamp horizon) {
        return compare(millis, counter, node, horizon.millis(), horizon.counter(), horizon.node())
                > 0;
    }

    /**
     * The order of histories: by stamp, and by number should two stamps of a node ever be equal.
     */
    int order(Recorded other) {
        int byStamp = compare(millis, counter, node, other.millis, other.counter, other.node);
        return byStamp != 0 ? byStamp : Long.compare(number, other.number);
    }

    private static int compare(
            long millis, int counter, NodeId node, long millis2, int counter2, NodeId node2) {
        if (millis != millis2) {
            return Long.compare(millis, millis2);
        }
        return counter != counter2 ? Integer.compare(counter, counter2) : node.compareTo(node2);
    }
}
