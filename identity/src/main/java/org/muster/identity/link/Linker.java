package org.muster.identity.link;

import java.util.Set;

/**
 * Takes rows of lists and tells which are the same person. Rows may be added in any order; what
 * comes out is the same for the same rows, whatever their order and the number of threads. Rows are
 * added by one thread.
 */
public final class Linker {
    private static final int STAGES = 6;

    private final LinkSettings settings;
    private final LinkProgress progress;
    private final RowsBuilder builder = new RowsBuilder();
    private final Parallel parallel;

    public Linker(LinkSettings settings, LinkProgress progress) {
        this.settings = settings;
        this.progress = progress;
        this.parallel = new Parallel(settings.threads());
    }

    /** Takes one row in; nothing of it is kept but numbers and distinct words. */
    public void add(Listed row) {
        builder.add(row);
    }

    /** Links all that were added. */
    public Linkage link() {
        progress.at("sorting rows", 0, STAGES);
        Rows rows = builder.build();
        progress.at("making blocks", 1, STAGES);
        Candidates candidates = Matching.candidates(rows, parallel);
        progress.at("learning weights", 2, STAGES);
        Scorer scorer = Matching.learn(rows, candidates, parallel);
        progress.at("comparing", 3, STAGES);
        Matching.Compared compared =
                Matching.compare(rows, candidates, scorer)
                        .withNet(rows, scorer, settings.costs(), parallel);
        Edges edges = compared.edges();
        progress.at("looking at households", 4, STAGES);
        Households households = new Households(rows);
        Set<Integer> free = new DuplicateFree(rows, settings).sources(edges);
        Edges judged = new HouseholdPass(rows, households, scorer, free).over(edges, parallel);
        progress.at("grouping", 5, STAGES);
        Clustering clustering = cluster(rows, judged, scorer, households, free, settings);
        return new Linkage(
                rows, judged, scorer, clustering, free, compared.pairs(), candidates.leftOut());
    }

    static Clustering cluster(
            Rows rows,
            Edges edges,
            Scorer scorer,
            Households households,
            Set<Integer> free,
            LinkSettings settings) {
        Set<Integer> said = new DuplicateFree(rows, settings).said();
        Contradictions contradictions = new Contradictions(rows, households, free, said);
        for (RowPair pair : settings.cannots()) {
            contradictions.cannot(rows.get(pair.one()), rows.get(pair.other()));
        }
        Clustering clustering = new Clustering(rows, edges, scorer, contradictions);
        for (RowPair pair : settings.musts()) {
            clustering.must(rows.get(pair.one()), rows.get(pair.other()));
        }
        clustering.run(settings.costs());
        return clustering;
    }
}
