package org.muster.identity.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Looks at two households of two lists as a whole: when some members are surely the same, the
 * others are weighed as members of one household, and each finds one partner at most.
 */
final class HouseholdPass {
    private static final int PIECE = 2_000;

    private final Rows rows;
    private final Households households;
    private final Scorer scorer;
    private final Set<Integer> duplicateFree;

    HouseholdPass(Rows rows, Households households, Scorer scorer, Set<Integer> duplicateFree) {
        this.rows = rows;
        this.households = households;
        this.scorer = scorer;
        this.duplicateFree = duplicateFree;
    }

    /** The edges, judged again, with those that only households bring. */
    Edges over(Edges edges, Parallel parallel) {
        long[] meetings = meetings(edges);
        List<Edges> parts =
                parallel.each(
                        (meetings.length + PIECE - 1) / PIECE,
                        () -> {
                            Comparison comparison = new Comparison(rows);
                            return piece -> {
                                Edges found = new Edges();
                                int end = Math.min(meetings.length, (piece + 1) * PIECE);
                                for (int i = piece * PIECE; i < end; i++) {
                                    meet(meetings[i], edges, comparison, found);
                                }
                                return found;
                            };
                        });
        Edges all = new Edges();
        for (int i = 0; i < edges.size(); i++) {
            if (!isMeeting(households.of(edges.a(i)), households.of(edges.b(i)))) {
                all.add(edges.a(i), edges.b(i), edges.vector(i), edges.bits(i));
            }
        }
        parts.forEach(all::addAll);
        return all.sorted();
    }

    private boolean isMeeting(int one, int other) {
        return one != other && households.size(one) > 1 && households.size(other) > 1;
    }

    /** The pairs of households between which there is an edge, each once. */
    private long[] meetings(Edges edges) {
        List<Long> found = new ArrayList<>();
        for (int i = 0; i < edges.size(); i++) {
            int one = households.of(edges.a(i));
            int other = households.of(edges.b(i));
            if (isMeeting(one, other)) {
                found.add((long) Math.min(one, other) << 32 | Math.max(one, other));
            }
        }
        return found.stream().mapToLong(Long::longValue).sorted().distinct().toArray();
    }

    private void meet(long meeting, Edges edges, Comparison comparison, Edges found) {
        int one = (int) (meeting >>> 32);
        int other = (int) meeting;
        int n = households.size(one);
        int m = households.size(other);
        int[][] vectors = new int[n][m];
        double[][] alone = new double[n][m];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < m; j++) {
                int a = Math.min(households.member(one, i), households.member(other, j));
                int b = Math.max(households.member(one, i), households.member(other, j));
                int at = edges.find(a, b);
                vectors[i][j] = at >= 0 ? edges.vector(at) : comparison.vector(a, b);
                alone[i][j] = at >= 0 ? edges.bits(at) : scorer.bits(a, b, vectors[i][j]);
            }
        }
        double[][] together = together(one, other, vectors, alone);
        int[] partners = Assignment.best(worth(together));
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < m; j++) {
                if (together[i][j] > Edges.FLOOR) {
                    int a = households.member(one, i);
                    int b = households.member(other, j);
                    boolean outdone = partners[i] != j && isOutdone(one, other, i, j, partners);
                    found.add(Math.min(a, b), Math.max(a, b), vectors[i][j], 0);
                    found.judge(found.size() - 1, together[i][j], outdone);
                }
            }
        }
    }

    /**
     * Weighs each pair by how sure the rest of the two households makes it that they are one, and
     * by how many members of the rest have no partner yet.
     */
    private double[][] together(int one, int other, int[][] vectors, double[][] alone) {
        int n = alone.length;
        int m = alone[0].length;
        int[] first = Assignment.best(worth(alone));
        double[] row = new double[n];
        double[] column = new double[m];
        for (int i = 0; i < n; i++) {
            if (first[i] >= 0) {
                row[i] = Scorer.probability(alone[i][first[i]]);
                column[first[i]] = row[i];
            }
        }
        double[][] together = new double[n][m];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < m; j++) {
                double unsure = 1;
                double rows = 1;
                double columns = 1;
                for (int k = 0; k < n; k++) {
                    unsure *= k == i || first[k] == j ? 1 : 1 - row[k];
                    rows += k == i ? 0 : first[k] == j ? 1 : 1 - row[k];
                }
                for (int k = 0; k < m; k++) {
                    columns += k == j ? 0 : first[i] == k ? 1 : 1 - column[k];
                }
                int a = Math.min(households.member(one, i), households.member(other, j));
                int b = Math.max(households.member(one, i), households.member(other, j));
                double open = Math.max(rows, columns);
                together[i][j] = scorer.bitsInHousehold(a, b, vectors[i][j], 1 - unsure, open);
            }
        }
        return together;
    }

    private static double[][] worth(double[][] bits) {
        return Arrays.stream(bits)
                .map(row -> Arrays.stream(row).map(bit -> bit - Edges.FLOOR).toArray())
                .toArray(double[][]::new);
    }

    /** One of the two has another partner, and its list has nobody twice. */
    private boolean isOutdone(int one, int other, int i, int j, int[] partners) {
        int row = households.member(one, i);
        int column = households.member(other, j);
        if (partners[i] >= 0 && apart(column, households.member(other, partners[i]))) {
            return true;
        }
        for (int k = 0; k < partners.length; k++) {
            if (partners[k] == j && apart(row, households.member(one, k))) {
                return true;
            }
        }
        return false;
    }

    private boolean apart(int row, int sibling) {
        return duplicateFree.contains(rows.source[row]) || households.toldApart(row, sibling);
    }
}
