package org.muster.identity.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which rows of one list stand for one household: those that the list says (a booking, a request),
 * and otherwise those that share a phone, an e-mail address or a surname at one address.
 */
final class Households {
    static final int BIGGEST = 16;

    private final Rows rows;
    private final int[] leader;
    private int[] starts = new int[0];
    private int[] members = new int[0];
    private int[] of = new int[0];

    Households(Rows rows) {
        this.rows = rows;
        this.leader = new int[rows.size()];
        Arrays.setAll(leader, i -> i);
        long[] keys = new long[rows.size()];
        collect(keys, this::home, 2 * BIGGEST);
        collect(keys, this::booking);
        for (int i = 0; i < 2; i++) {
            int which = i;
            collect(keys, row -> value(rows.phones, row, which, 3));
            collect(keys, row -> value(rows.emails, row, which, 5));
        }
        collect(keys, this::addressAndSurname);
        number();
    }

    int count() {
        return starts.length - 1;
    }

    int of(int row) {
        return of[row];
    }

    int size(int household) {
        return starts[household + 1] - starts[household];
    }

    int member(int household, int i) {
        return members[starts[household] + i];
    }

    /** Whether the list itself says that the two rows are two members of one household. */
    boolean toldApart(int a, int b) {
        return rows.household[a] != Words.NONE && rows.household[a] == rows.household[b];
    }

    private long home(int row) {
        return rows.home(row) == Words.NONE ? Hashes.NONE : Hashes.number(rows.home(row));
    }

    private long booking(int row) {
        return rows.household[row] == Words.NONE || rows.home(row) != Words.NONE
                ? Hashes.NONE
                : Hashes.number(rows.household[row]);
    }

    private long value(Several values, int row, int which, long kind) {
        int at = values.start(row) + which;
        boolean alone = isOpen(row) && at < values.end(row);
        return alone ? key(row, Hashes.number(values.at(at)), kind) : Hashes.NONE;
    }

    /** Nobody said or found out to which household the row belongs. */
    private boolean isOpen(int row) {
        return rows.household[row] == Words.NONE && rows.home(row) == Words.NONE;
    }

    private long addressAndSurname(int row) {
        boolean known =
                isOpen(row) && rows.address[row] != Words.NONE && rows.family[row] != Words.NONE;
        return known
                ? key(row, Hashes.number((long) rows.address[row] << 32 | rows.family[row]), 7)
                : Hashes.NONE;
    }

    private long key(int row, long value, long kind) {
        return Hashes.both(value, Hashes.number(rows.source[row] * 16L + kind));
    }

    /** The key of a row. */
    private interface Key {
        long of(int row);
    }

    private void collect(long[] keys, Key key) {
        collect(keys, key, BIGGEST);
    }

    private void collect(long[] keys, Key key, int biggest) {
        List<Integer> order = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            keys[row] = key.of(row);
            if (keys[row] != Hashes.NONE) {
                order.add(row);
            }
        }
        order.sort((one, other) -> {
            int first = Long.compare(keys[one], keys[other]);
            return first != 0 ? first : Integer.compare(one, other);
        });
        int start = 0;
        for (int end = 1; end <= order.size(); end++) {
            if (end == order.size() || keys[order.get(end)] != keys[order.get(start)]) {
                for (int i = start + 1; end - start <= biggest && i < end; i++) {
                    join(order.get(start), order.get(i));
                }
                start = end;
            }
        }
    }

    private void join(int one, int other) {
        int a = find(one);
        int b = find(other);
        leader[Math.max(a, b)] = Math.min(a, b);
    }

    private int find(int row) {
        int at = row;
        while (leader[at] != at) {
            leader[at] = leader[leader[at]];
            at = leader[at];
        }
        return at;
    }

    /** Numbers the households; one that grew too big by chains falls apart into single rows. */
    private void number() {
        int n = rows.size();
        int[] sizes = new int[n];
        for (int row = 0; row < n; row++) {
            sizes[find(row)]++;
        }
        of = new int[n];
        int[] numberOf = new int[n];
        Arrays.fill(numberOf, -1);
        int count = 0;
        for (int row = 0; row < n; row++) {
            int first = find(row);
            if (sizes[first] > 2 * BIGGEST) {
                of[row] = count++;
            } else {
                numberOf[first] = numberOf[first] < 0 ? count++ : numberOf[first];
                of[row] = numberOf[first];
            }
        }
        fill(n, count);
    }

    private void fill(int n, int count) {
        starts = new int[count + 1];
        for (int row = 0; row < n; row++) {
            starts[of[row] + 1]++;
        }
        for (int i = 0; i < count; i++) {
            starts[i + 1] += starts[i];
        }
        int[] next = starts.clone();
        members = new int[n];
        for (int row = 0; row < n; row++) {
            members[next[of[row]]++] = row;
        }
    }
}
