package org.muster.planning.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects what is wrong: the first fifty are kept, the others counted. For one thread.
 *
 * <p>A file is read first and what it means is checked after that. What could not be read stands
 * for itself: from {@link #readingIsDone} on nothing more is said about the same element, since it
 * would be a consequence.
 */
public final class Faults {
    /** As many are told; whoever has more of them mends these first. */
    public static final int MOST = 50;

    private final List<Fault> first = new ArrayList<>();
    private final Set<String> spoiled = new HashSet<>();
    private final Set<String> doubtful = new HashSet<>();
    private boolean read;
    private long more;

    public void add(Where where, String value, String rule, String wayOut) {
        if (!read) {
            spoil(where);
        } else if (isSpoiled(where)) {
            return;
        }
        if (first.size() < MOST) {
            first.add(new Fault(where.toString(), value, rule, wayOut));
        } else {
            more++;
        }
    }

    public boolean isEmpty() {
        return first.isEmpty();
    }

    public List<Fault> listFirst() {
        return List.copyOf(first);
    }

    /** How many there are beyond the first. */
    public long more() {
        return more;
    }

    /** A line for each of the first, and one for how many more there are. */
    public List<String> listLines() {
        List<String> lines = new ArrayList<>(first.stream().map(Fault::sentence).toList());
        if (more > 0) {
            lines.add("and %,d more.".formatted(more));
        }
        return List.copyOf(lines);
    }

    /** What comes now is about the meaning of what was read. */
    public void readingIsDone() {
        read = true;
    }

    /** Whether some ids of a section could not be read, so that a name may be among them. */
    boolean isDoubtful(String section) {
        return doubtful.contains(section);
    }

    private boolean isSpoiled(Where where) {
        return !spoiled.isEmpty()
                && (spoiled.contains(where.element().toString())
                        || spoiled.contains("$." + where.section()));
    }

    private void spoil(Where where) {
        spoiled.add(where.element().toString());
        if (where.depth() <= 2 || where.isField("id") || where.section().equals("policy")) {
            doubtful.add(where.section());
        }
    }
}
