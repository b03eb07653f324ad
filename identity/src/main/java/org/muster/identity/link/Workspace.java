package org.muster.identity.link;

import java.util.Arrays;
import java.util.BitSet;

/**
 * All new rows, and of the known ones those that may be one person with them, the households of
 * these, and all further rows of their persons; sorted by id.
 */
final class Workspace {
    final Rows rows;
    private final KnownRows known;
    private final int fresh;
    private final int[] touched;
    private final int[] places;

    private Workspace(KnownRows known, int fresh, int[] touched, Rows rows) {
        this.known = known;
        this.fresh = fresh;
        this.touched = touched;
        this.rows = rows;
        this.places = new int[rows.size()];
        for (int row = 0; row < places.length; row++) {
            places[rows.before[row]] = row;
        }
    }

    /** Copies what is needed behind the new rows. */
    static Workspace of(KnownRows known, RowsBuilder fresh, int[] met) {
        int count = fresh.size();
        Longs homes = new Longs();
        BitSet touched = touch(known, met, homes);
        int[] all = touched.stream().toArray();
        long[] sorted = homes.toArray();
        Arrays.sort(sorted);
        int next = 0;
        for (int row : all) {
            boolean found = next < sorted.length && (int) (sorted[next] >>> 32) == row;
            fresh.copy(known.rows, row, found ? (int) sorted[next++] : row);
        }
        return new Workspace(known, count, all, fresh.build());
    }

    private static BitSet touch(KnownRows known, int[] met, Longs homesOfRows) {
        Homes homes = new Homes(known);
        BitSet touched = new BitSet();
        BitSet housed = new BitSet();
        for (int row : met) {
            if (!housed.get(row)) {
                int[] members = homes.of(row);
                for (int member : members) {
                    housed.set(member);
                    touched.set(member);
                    homesOfRows.add((long) member << 32 | members[0]);
                }
            }
        }
        for (int row : touched.stream().toArray()) {
            for (int one : known.persons.rowsLike(row)) {
                touched.set(one);
            }
        }
        return touched;
    }

    /** Where a new row stands. */
    int ofFresh(int number) {
        return places[number];
    }

    /** Where a known row stands, or a negative number. */
    int findKnown(int number) {
        int at = Arrays.binarySearch(touched, number);
        return at < 0 ? -1 : places[fresh + at];
    }

    boolean isKnown(int row) {
        return rows.before[row] >= fresh;
    }

    /** The person of a known row. */
    long person(int row) {
        return known.persons.person(touched[rows.before[row] - fresh]);
    }

    /** The rows of a person, as they stand here; none if the person was not touched. */
    int[] rowsOf(long person) {
        return Arrays.stream(known.persons.rowsOf(person))
                .map(this::findKnown)
                .filter(row -> row >= 0)
                .sorted()
                .toArray();
    }

    /** Where a row stands, new or known, or a negative number. */
    int find(String id) {
        return Math.max(-1, Arrays.binarySearch(rows.ids, id));
    }

    void tellKnown(Clustering clustering) {
        for (int row = 0; row < rows.size(); row++) {
            if (isKnown(row)) {
                int[] all = rowsOf(person(row));
                if (all[0] == row) {
                    clustering.isKnown(all);
                }
            }
        }
    }
}
