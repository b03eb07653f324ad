package org.muster.identity.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * From edges to persons. The strongest edge joins first; two groups join only when nothing between
 * any two of their rows contradicts it and all that was seen between them, taken together, speaks
 * for it. So one bad edge never chains two families. What is refused becomes a question.
 */
final class Clustering {
    private static final double MOST = 12;

    /** Two rows of one list with so few bits never become one person by way of others. */
    private static final double CLEARLY_TWO = -4;

    /** Two lists may disagree more: each has slips of its own. */
    private static final double CLEARLY_TWO_ACROSS = -8;

    private static final int BIGGEST = 64;
    private static final int OTHER_NAME = Field.GIVEN.levels();
    private static final int OTHER_DOCUMENT = Field.DOCUMENT.levels();
    private static final Set<Field> BESIDE_NAMES =
            EnumSet.of(
                    Field.BIRTH,
                    Field.DOCUMENT,
                    Field.ADDRESS,
                    Field.PHONE,
                    Field.EMAIL,
                    Field.AGE);

    private final Rows rows;
    private final Edges edges;
    private final Scorer scorer;
    private final Contradictions contradictions;
    private final Comparison comparison;
    private final int[] groupOf;
    private final List<int[]> groups = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private final List<Integer> bridges = new ArrayList<>();
    private final BitSet known = new BitSet();

    /**
     * An edge that a person should look at.
     *
     * @param reason why it was not linked; empty when it is only in doubt
     */
    record Question(int edge, String reason) {}

    Clustering(Rows rows, Edges edges, Scorer scorer, Contradictions contradictions) {
        this.rows = rows;
        this.edges = edges;
        this.scorer = scorer;
        this.contradictions = contradictions;
        this.comparison = new Comparison(rows);
        this.groupOf = new int[rows.size()];
        for (int row = 0; row < groupOf.length; row++) {
            groupOf[row] = row;
        }
    }

    /** Rows that are one known person, whom nothing here joins with another known one. */
    void isKnown(int[] person) {
        for (int row : person) {
            known.set(row);
            if (groupOf[row] != groupOf[person[0]]) {
                join(person[0], row);
            }
        }
    }

    /**
     * Joins whatever the model says, since a person said so; but tells when that would make one of
     * two known persons, and leaves it.
     */
    boolean must(int a, int b) {
        if (groupOf[a] == groupOf[b]) {
            return true;
        }
        if (areTwoKnown(a, b)) {
            return false;
        }
        join(a, b);
        return true;
    }

    private boolean areTwoKnown(int a, int b) {
        return !known.isEmpty() && findKnown(a) >= 0 && findKnown(b) >= 0;
    }

    /** A known row of the group of a row, or -1. */
    int findKnown(int row) {
        for (int member : members(row)) {
            if (known.get(member)) {
                return member;
            }
        }
        return -1;
    }

    void run(Costs costs) {
        double link = Scorer.log2(costs.linkFrom() / (1 - costs.linkFrom()));
        double ask = Scorer.log2(costs.askFrom() / (1 - costs.askFrom()));
        List<Integer> doubts = new ArrayList<>();
        for (int edge : strongestFirst(ask)) {
            if (edges.bits(edge) < link) {
                doubts.add(edge);
            } else {
                consider(edge);
            }
        }
        for (int edge : doubts) {
            int a = edges.a(edge);
            int b = edges.b(edge);
            boolean open = groupOf[a] != groupOf[b] && !edges.outdone(edge) && !areTwoKnown(a, b);
            if (open && contradictions.find(a, b, edges.bits(edge)).isEmpty()) {
                questions.add(new Question(edge, ""));
            }
        }
        questions.removeIf(question -> settled(question.edge()));
    }

    /** One person by now, or two because somebody said so. */
    private boolean settled(int edge) {
        int a = edges.a(edge);
        int b = edges.b(edge);
        return groupOf[a] == groupOf[b]
                || areTwoKnown(a, b)
                || contradictions.areDecided(members(a), members(b));
    }

    private int[] strongestFirst(double ask) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < edges.size(); i++) {
            if (edges.bits(i) >= ask) {
                order.add(i);
            }
        }
        order.sort((one, other) -> {
            int worth = Double.compare(edges.bits(other), edges.bits(one));
            return worth != 0 ? worth : Integer.compare(one, other);
        });
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    private void consider(int edge) {
        int a = edges.a(edge);
        int b = edges.b(edge);
        if (groupOf[a] == groupOf[b] || edges.outdone(edge)) {
            return;
        }
        if (areTwoKnown(a, b)) {
            bridges.add(edge);
            return;
        }
        Optional<String> reason = unproven(edge).or(() -> obstacle(members(a), members(b)));
        if (reason.isEmpty()) {
            join(a, b);
        } else {
            questions.add(new Question(edge, reason.get()));
        }
    }

    /** What keeps a likely pair a question: it may as well be two relatives or two of one name. */
    private Optional<String> unproven(int edge) {
        int vector = edges.vector(edge);
        boolean known = scorer.weights().isLearned() || edges.byHousehold(edge);
        for (Field field : BESIDE_NAMES) {
            known |= field.in(vector) != Field.UNKNOWN;
        }
        if (!known) {
            // in a short list nobody can tell how common a name is
            return Optional.of("nothing but their names is known of both");
        }
        boolean otherName = Field.GIVEN.in(vector) == OTHER_NAME;
        int document = Field.DOCUMENT.in(vector);
        return otherName && (document == Field.UNKNOWN || document == OTHER_DOCUMENT)
                ? Optional.of("their first names are different, and no document is the same")
                : Optional.empty();
    }

    private Optional<String> obstacle(int[] left, int[] right) {
        if (left.length + right.length > BIGGEST) {
            return Optional.of("together they would be more than " + BIGGEST + " rows");
        }
        double sum = 0;
        for (int a : left) {
            for (int b : right) {
                double bits = bits(Math.min(a, b), Math.max(a, b));
                Optional<String> reason = contradictions.find(a, b, bits);
                if (reason.isPresent()) {
                    return reason;
                }
                boolean inside = rows.source[a] == rows.source[b];
                if (bits < (inside ? CLEARLY_TWO : CLEARLY_TWO_ACROSS)) {
                    return Optional.of("rows of theirs are clearly two persons");
                }
                sum += Math.clamp(bits, -MOST, MOST);
            }
        }
        return sum > 0
                ? Optional.empty()
                : Optional.of("other rows of the two persons speak against it");
    }

    double bits(int a, int b) {
        int edge = edges.find(a, b);
        return edge >= 0 ? edges.bits(edge) : scorer.bits(a, b, comparison.vector(a, b));
    }

    int[] members(int row) {
        int group = groupOf[row];
        return group < rows.size() ? new int[] {row} : groups.get(group - rows.size());
    }

    private void join(int a, int b) {
        int[] left = members(a);
        int[] right = members(b);
        int[] all = Arrays.copyOf(left, left.length + right.length);
        System.arraycopy(right, 0, all, left.length, right.length);
        Arrays.sort(all);
        int group = rows.size() + groups.size();
        groups.add(all);
        for (int row : all) {
            groupOf[row] = group;
        }
    }

    /** For each row the first row of its person. */
    int[] firsts() {
        int[] firsts = new int[rows.size()];
        for (int row = 0; row < firsts.length; row++) {
            firsts[row] = members(row)[0];
        }
        return firsts;
    }

    /** Edges that would have joined two known persons, the strongest first. */
    List<Integer> bridges() {
        return List.copyOf(bridges);
    }

    List<Question> questions() {
        return List.copyOf(questions);
    }
}
