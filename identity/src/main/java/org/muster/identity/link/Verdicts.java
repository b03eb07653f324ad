package org.muster.identity.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/** Reads the verdicts on new rows from the groups that came out. */
final class Verdicts {
    private static final int MOST_CANDIDATES = 5;

    /** Of two known persons who both fit, one is taken when so many more bits speak for it. */
    private static final double FITS_FAR_BETTER = 6;

    private static final String FITS_TWO = "the row fits two known persons";
    private static final String SAID_TWO = "somebody said that the row is two known persons";
    private static final Comparator<Verdict.Candidate> BEST_FIRST =
            Comparator.comparingDouble((Verdict.Candidate one) -> -one.why().bits())
                    .thenComparing(one -> one.why().other());

    private final Workspace space;
    private final Edges edges;
    private final Scorer scorer;
    private final Clustering clustering;
    private final Contradictions contradictions;
    private final Comparison comparison;
    private final Map<Integer, List<Verdict.Candidate>> doubts = new HashMap<>();
    private final Map<Integer, List<Integer>> rivals = new HashMap<>();

    Verdicts(
            Workspace space,
            Edges edges,
            Scorer scorer,
            Clustering clustering,
            Contradictions contradictions,
            Costs costs) {
        this.space = space;
        this.edges = edges;
        this.scorer = scorer;
        this.clustering = clustering;
        this.contradictions = contradictions;
        this.comparison = new Comparison(space.rows);
        clustering.questions().forEach(this::ask);
        for (int edge : clustering.bridges()) {
            int row = space.isKnown(edges.a(edge)) ? edges.b(edge) : edges.a(edge);
            int other = edges.a(edge) + edges.b(edge) - row;
            if (space.isKnown(other) && !isContradicted(row, other)) {
                rivals.computeIfAbsent(row, unused -> new ArrayList<>()).add(edge);
            }
        }
    }

    /** The verdicts in the order of the rows. */
    List<Verdict> of(List<Listed> rows, Set<Integer> conflicts) {
        List<Verdict> verdicts = new ArrayList<>(rows.size());
        for (Listed row : rows) {
            int at = space.rows.get(row.id());
            verdicts.add(verdict(at, conflicts.contains(at)));
        }
        return verdicts;
    }

    private Verdict verdict(int row, boolean conflict) {
        int known = clustering.findKnown(row);
        String id = space.rows.ids[row];
        if (known < 0) {
            String group = space.rows.ids[first(row)];
            List<Verdict.Candidate> doubt = doubts.getOrDefault(first(row), List.of());
            return doubt.isEmpty()
                    ? new Verdict.Newcomer(id, group)
                    : new Verdict.Doubt(id, group, best(doubt));
        }
        Link why = best(row, space.rowsOf(space.person(known)));
        List<Verdict.Candidate> others = rivals(row, why.bits());
        others.removeIf(one -> !areOpposed(known, space.rows.get(one.why().other())));
        if (others.isEmpty() && !conflict) {
            return new Verdict.SameAs(id, space.person(known), why);
        }
        String reason = conflict ? SAID_TWO : FITS_TWO;
        others.add(new Verdict.Candidate(OptionalLong.of(space.person(known)), why, reason));
        return new Verdict.Doubt(id, space.rows.ids[row], best(others));
    }

    /** Known persons between whom a new row was found to stand. */
    List<Arrivals.Bridge> bridges() {
        List<Arrivals.Bridge> all = new ArrayList<>();
        for (int row : new TreeMap<>(rivals).keySet()) {
            long person = space.person(clustering.findKnown(row));
            for (Verdict.Candidate other : rivals(row, Double.NEGATIVE_INFINITY)) {
                all.add(new Arrivals.Bridge(person, other.person().orElseThrow(), other.why()));
            }
        }
        return all;
    }

    private List<Verdict.Candidate> rivals(int row, double bits) {
        List<Verdict.Candidate> others = new ArrayList<>();
        for (int edge : rivals.getOrDefault(row, List.of())) {
            if (edges.bits(edge) > bits - FITS_FAR_BETTER) {
                int other = edges.a(edge) + edges.b(edge) - row;
                others.add(candidate(row, other, edge, FITS_TWO));
            }
        }
        return others;
    }

    private boolean isContradicted(int row, int known) {
        for (int other : space.rowsOf(space.person(known))) {
            double bits = clustering.bits(least(row, other), most(row, other));
            if (contradictions.find(row, other, bits).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Two known persons whom a new row fits may be one themselves, unless something opposes it. */
    private boolean areOpposed(int known, int other) {
        for (int row : space.rowsOf(space.person(known))) {
            if (isContradicted(row, other)) {
                return true;
            }
        }
        return false;
    }

    /** A question is put to the one that is new; of two new ones to the later, who waits. */
    private void ask(Clustering.Question question) {
        int a = edges.a(question.edge());
        int b = edges.b(question.edge());
        int firstOfA = first(a);
        int firstOfB = first(b);
        boolean knownA = clustering.findKnown(a) >= 0;
        boolean knownB = clustering.findKnown(b) >= 0;
        boolean asksA = knownB || !knownA && firstOfA > firstOfB;
        int asked = asksA ? a : b;
        int other = asksA ? b : a;
        doubts.computeIfAbsent(asksA ? firstOfA : firstOfB, unused -> new ArrayList<>())
                .add(candidate(asked, other, question.edge(), question.reason()));
    }

    private int first(int row) {
        return clustering.members(row)[0];
    }

    private Verdict.Candidate candidate(int row, int other, int edge, String reason) {
        int known = clustering.findKnown(other);
        OptionalLong person =
                known < 0 ? OptionalLong.empty() : OptionalLong.of(space.person(known));
        return new Verdict.Candidate(person, link(row, other, edge, reason), reason);
    }

    private Link link(int row, int other, int edge, String reason) {
        return new Link(
                space.rows.ids[row],
                space.rows.ids[other],
                edges.vector(edge),
                edges.bits(edge),
                edges.byHousehold(edge),
                reason,
                scorer.weights().version());
    }

    /** Each person or newcomer once, by what speaks most for it. */
    private static List<Verdict.Candidate> best(List<Verdict.Candidate> some) {
        Map<String, Verdict.Candidate> once = new HashMap<>();
        List<Verdict.Candidate> sorted = new ArrayList<>(some);
        sorted.sort(BEST_FIRST);
        List<Verdict.Candidate> best = new ArrayList<>();
        for (Verdict.Candidate one : sorted) {
            String whom =
                    one.person().isPresent()
                            ? "person " + one.person().getAsLong()
                            : "row " + one.why().other();
            if (once.putIfAbsent(whom, one) == null && best.size() < MOST_CANDIDATES) {
                best.add(one);
            }
        }
        return best;
    }

    /** The row beside that one of some others that speaks most for it. */
    private Link best(int row, int[] others) {
        int best = others[0];
        double most = Double.NEGATIVE_INFINITY;
        for (int other : others) {
            double bits = clustering.bits(least(row, other), most(row, other));
            if (bits > most) {
                most = bits;
                best = other;
            }
        }
        int edge = edges.find(row, best);
        return edge >= 0
                ? link(row, best, edge, "")
                : new Link(
                        space.rows.ids[row],
                        space.rows.ids[best],
                        comparison.vector(least(row, best), most(row, best)),
                        most,
                        false,
                        "",
                        scorer.weights().version());
    }

    private static int least(int a, int b) {
        return Math.min(a, b);
    }

    private static int most(int a, int b) {
        return Math.max(a, b);
    }
}
