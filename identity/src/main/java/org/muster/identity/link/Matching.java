package org.muster.identity.link;

/** How blocks are cut, what was learned by them, and who scores: the beginning of all linking. */
final class Matching {
    /** Blocks of short lists may be bigger, since their pairs cost nothing. */
    private static final int BIGGEST_BLOCK = 20;

    private static final int BIGGEST_OF_SHORT = 40;
    private static final int SHORT = 200_000;

    private Matching() {}

    static int biggestBlock(int rows) {
        return rows <= SHORT ? BIGGEST_OF_SHORT : BIGGEST_BLOCK;
    }

    static Candidates candidates(Rows rows, Parallel parallel) {
        return new Candidates(rows, biggestBlock(rows.size()), parallel);
    }

    static Scorer learn(Rows rows, Candidates candidates, Parallel parallel) {
        rows.book.ages.learn(rows);
        Weights weights = new Training(rows, candidates, parallel).weights();
        Priors priors = new PriorTraining(rows, weights, candidates).learn(candidates);
        return new Scorer(rows, weights, priors);
    }

    /** The pairs that are worth it, sorted. */
    static Compared compare(Rows rows, Candidates candidates, Scorer scorer) {
        Edges found = new Edges();
        long compared = 0;
        for (Edges.Collecting piece :
                candidates.visit(
                        () -> new Comparison(rows),
                        comparison -> new Edges.Collecting(comparison, scorer))) {
            found.addAll(piece.edges);
            compared += piece.seen;
        }
        return new Compared(found.sorted(), compared);
    }

    /** What was found, and how many pairs were compared for it. */
    record Compared(Edges edges, long pairs) {

        /** Beside it what the net finds for rows that found nobody. */
        Compared withNet(Rows rows, Scorer scorer, Costs costs, Parallel parallel) {
            long[] more = Unmet.pairs(rows, edges, costs.askFrom(), parallel);
            Edges.Collecting found = new Edges.Collecting(new Comparison(rows), scorer);
            for (long pair : more) {
                found.visit((int) (pair >>> 32), (int) pair);
            }
            Edges all = new Edges();
            all.addAll(edges);
            all.addAll(found.edges);
            return new Compared(all.sorted(), pairs + more.length);
        }
    }
}
