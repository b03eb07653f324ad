package org.muster.identity.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The end of linking on several machines: what was found by comparing comes together, is dealt out
 * again in whole components, and what each part made of its own becomes one {@link Linkage}.
 */
public final class LinkGathering {
    private final LinkWork work;
    private final LinkSettings settings;
    private final Scorer scorer;
    private final Edges edges;
    private final Set<Integer> free;
    private final long compared;

    public LinkGathering(
            LinkWork work,
            LinkSettings settings,
            Weights weights,
            Priors priors,
            List<FoundPairs> found) {
        this.work = work;
        this.settings = settings;
        this.scorer = new Scorer(work.all(), weights, priors);
        this.edges = Edges.of(found);
        this.free = new DuplicateFree(work.all(), settings).sources(edges);
        this.compared = found.stream().mapToLong(FoundPairs::compared).sum();
    }

    /** The numbers of the lists that have nobody twice. */
    public Set<Integer> duplicateFree() {
        return free;
    }

    /** Pairs of whole components, and the settings with what was decided about them. */
    public record Part(FoundPairs pairs, LinkSettings settings) implements java.io.Serializable {}

    /** So many parts that can be grouped apart from each other. */
    public List<Part> parts(int parts) {
        Rows rows = work.all();
        Components components = new Components(rows, edges, work.households(), settings.musts());
        List<Edges> dealt = new ArrayList<>();
        List<List<RowPair>> musts = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            dealt.add(new Edges());
            musts.add(new ArrayList<>());
        }
        for (int i = 0; i < edges.size(); i++) {
            dealt.get(components.part(edges.a(i), parts))
                    .add(edges.a(i), edges.b(i), edges.vector(i), edges.bits(i));
        }
        for (RowPair must : settings.musts()) {
            musts.get(components.part(rows.get(must.one()), parts)).add(must);
        }
        List<Part> made = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            LinkSettings decided = settings.withDecisions(musts.get(part), settings.cannots());
            made.add(new Part(dealt.get(part).packed(0), decided));
        }
        return made;
    }

    /**
     * All of it as one.
     *
     * @param leftOut how many rows some key could not use because too many share it
     */
    public Linkage linkage(List<FoundPersons> persons, int leftOut) {
        Edges judged = Edges.of(persons.stream().map(FoundPersons::judged).toList());
        int[] firsts = new int[work.rows()];
        Arrays.setAll(firsts, row -> row);
        List<Clustering.Question> questions = new ArrayList<>();
        for (FoundPersons some : persons) {
            for (long first : some.firsts()) {
                firsts[(int) (first >>> 32)] = (int) first;
            }
            for (int i = 0; i < some.questions().length; i++) {
                long pair = some.questions()[i];
                int edge = judged.find((int) (pair >>> 32), (int) pair);
                questions.add(new Clustering.Question(edge, some.reasons()[i]));
            }
        }
        return new Linkage(work.all(), judged, scorer, firsts, questions, free, compared, leftOut);
    }
}
