package org.muster.identity.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** One list of new rows held against those known, from candidates to verdicts. */
final class Holding {
    private static final int STAGES = 6;
    private static final int PIECE = 500;
    private static final int SAMPLE = 3_000;

    private final KnownRows known;
    private final LinkSettings settings;
    private final Learned learned;
    private final Humans humans;
    private final LinkProgress progress;
    private final RowsBuilder fresh;
    private final Parallel parallel;

    Holding(
            KnownRows known,
            LinkSettings settings,
            Learned learned,
            Humans humans,
            LinkProgress progress) {
        this.known = known;
        this.settings = settings;
        this.learned = learned;
        this.humans = humans;
        this.progress = progress;
        this.fresh = RowsBuilder.arriving(known.rows.book, known.size());
        this.parallel = new Parallel(settings.threads());
    }

    Arrivals of(List<Listed> newRows) {
        progress.at("sorting rows", 0, STAGES);
        read(newRows);
        Rows rows = fresh.build();
        progress.at("making blocks", 1, STAGES);
        Candidates candidates = Matching.candidates(rows, parallel);
        progress.at("learning how many are known", 2, STAGES);
        learnAges();
        Priors priors = priors(rows, candidates);
        progress.at("comparing", 3, STAGES);
        Scorer scorer = new Scorer(rows, learned.weights(), priors);
        Matching.Compared among = Matching.compare(rows, candidates, scorer);
        Matching.Compared across = across(rows, priors);
        progress.at("looking at households", 4, STAGES);
        Workspace space = Workspace.of(known, fresh, touched(across.edges()));
        Edges edges = edges(space, rows, among.edges(), across.edges());
        Households households = new Households(space.rows);
        DuplicateFree guess = new DuplicateFree(space.rows, settings);
        Set<Integer> free = duplicateFree(guess, edges);
        Scorer wide = new Scorer(space.rows, learned.weights(), priors);
        Edges judged = new HouseholdPass(space.rows, households, wide, free).over(edges, parallel);
        progress.at("grouping", 5, STAGES);
        Contradictions contradictions =
                new Contradictions(space.rows, households, free, guess.said());
        Clustering clustering = new Clustering(space.rows, judged, wide, contradictions);
        HumansFirst decided = new HumansFirst(space, humans, contradictions, clustering);
        clustering.run(settings.costs());
        Verdicts verdicts =
                new Verdicts(space, judged, wide, clustering, contradictions, settings.costs());
        return new Arrivals(
                verdicts.of(newRows, decided.conflicts()),
                verdicts.bridges(),
                priors,
                learned.weights().version(),
                among.pairs() + across.pairs());
    }

    private void read(List<Listed> newRows) {
        Set<String> ids = new HashSet<>();
        for (Listed row : newRows) {
            if (!ids.add(row.id())) {
                throw new IllegalArgumentException(
                        "two new rows have the id '" + row.id() + "'; each needs one of its own");
            }
            if (known.find(row.id()) >= 0) {
                throw new IllegalArgumentException(
                        "row '" + row.id() + "' is known already; only new rows can be held");
            }
            fresh.add(row);
        }
    }

    /**
     * How many are known is another share for each list: so it is estimated anew, from a sample.
     */
    private Priors priors(Rows rows, Candidates candidates) {
        Priors.Pairs own = Priors.Pairs.of(rows);
        double n = rows.size();
        Priors.Pairs pairs = new Priors.Pairs(own.inside(), own.across() + n * known.size());
        Priors usual = learned.partners().among(n, pairs);
        List<PriorTraining.Seen> inside = new ArrayList<>();
        List<PriorTraining.Seen> across = new ArrayList<>();
        new PriorTraining(rows, learned.weights(), candidates)
                .sample(candidates, usual, inside, across);
        long every = 1 + rows.size() / SAMPLE;
        int[] some = sample(every);
        for (List<PriorTraining.Seen> part : sampled(some, usual, every)) {
            across.addAll(part);
        }
        return new PriorTraining.Estimate(n, pairs, usual).from(inside, across);
    }

    private int[] sample(long every) {
        return IntStream.range(0, fresh.size())
                .filter(row -> Training.chosen(Hashes.of(fresh.ids.get(row)), every))
                .toArray();
    }

    /** When the ages were told is seen by those of one name who are known with their birth. */
    private void learnAges() {
        if (fresh.aged() + known.rows.aged() == 0) {
            return;
        }
        Ages ages = fresh.book.ages;
        int[] some = sample(1 + fresh.size() / SAMPLE);
        Meeting meeting = new Meeting(known, fresh);
        for (int piece = 0; piece < pieces(some.length); piece++) {
            Crossing crossing = crossing(some, piece, meeting::of);
            RowKeys keys = new RowKeys(crossing.rows);
            crossing.each((row, other, a, b) -> {
                long name = keys.at(a).words();
                if (name != Hashes.NONE && name == keys.at(b).words()) {
                    ages.see(crossing.rows, a, b);
                }
            });
        }
        ages.conclude();
    }

    private List<List<PriorTraining.Seen>> sampled(int[] some, Priors usual, double every) {
        return parallel.each(
                pieces(some.length),
                () -> {
                    Meeting meeting = new Meeting(known, fresh);
                    NameCache cache = new NameCache();
                    return piece -> {
                        Crossing crossing = crossing(some, piece, meeting::of);
                        Comparison comparison = new Comparison(crossing.rows, cache);
                        Scorer scorer = new Scorer(crossing.rows, learned.weights(), usual);
                        List<PriorTraining.Seen> seen = new ArrayList<>();
                        crossing.each((row, other, a, b) -> {
                            int vector = comparison.vector(a, b);
                            seen.add(
                                    new PriorTraining.Seen(
                                            every, scorer.likelihoods(a, b, vector)));
                        });
                        return seen;
                    };
                });
    }

    /** The pairs of a new row (in the upper half) and a known one that are worth it. */
    private Matching.Compared across(Rows rows, Priors priors) {
        int[] all = IntStream.range(0, fresh.size()).toArray();
        Matching.Compared met = across(priors, all, () -> new Meeting(known, fresh)::of);
        UnmetArrivals unmet =
                UnmetArrivals.of(known, rows, met.edges(), settings.costs().askFrom(), parallel);
        Matching.Compared near = across(priors, unmet.rows, () -> unmet::near);
        met.edges().addAll(near.edges());
        return new Matching.Compared(met.edges(), met.pairs() + near.pairs());
    }

    /** The same for some new rows and those that each of them meets, one meeting a thread. */
    private Matching.Compared across(
            Priors priors, int[] some, Supplier<IntFunction<int[]>> meetings) {
        List<Edges.OfCrossing> parts =
                parallel.each(
                        pieces(some.length),
                        () -> {
                            IntFunction<int[]> meeting = meetings.get();
                            NameCache cache = new NameCache();
                            return piece -> {
                                Crossing crossing = crossing(some, piece, meeting);
                                Scorer scorer =
                                        new Scorer(crossing.rows, learned.weights(), priors);
                                Edges.OfCrossing found =
                                        new Edges.OfCrossing(
                                                new Comparison(crossing.rows, cache), scorer);
                                crossing.each(found);
                                return found;
                            };
                        });
        Edges edges = new Edges();
        long compared = 0;
        for (Edges.OfCrossing part : parts) {
            edges.addAll(part.edges);
            compared += part.seen;
        }
        return new Matching.Compared(edges, compared);
    }

    private static int pieces(int rows) {
        return (rows + PIECE - 1) / PIECE;
    }

    private Crossing crossing(int[] some, int piece, IntFunction<int[]> meeting) {
        int end = Math.min(some.length, (piece + 1) * PIECE);
        int[] part = Arrays.copyOfRange(some, piece * PIECE, end);
        return Crossing.of(known, fresh, part, meeting);
    }

    private int[] touched(Edges across) {
        Ints touched = new Ints();
        for (int i = 0; i < across.size(); i++) {
            touched.add(across.b(i));
        }
        for (String id : humansRows()) {
            int row = known.find(id);
            if (row >= 0) {
                touched.add(row);
            }
        }
        for (Humans.RowOfPerson one : humans.is()) {
            Arrays.stream(known.persons.rowsOf(one.person())).forEach(touched::add);
        }
        return touched.distinct();
    }

    private List<String> humansRows() {
        List<String> rows = new ArrayList<>();
        for (RowPair pair : humans.musts()) {
            rows.add(pair.one());
            rows.add(pair.other());
        }
        return rows;
    }

    private static Edges edges(Workspace space, Rows rows, Edges among, Edges across) {
        Edges all = new Edges();
        for (int i = 0; i < among.size(); i++) {
            int a = space.ofFresh(rows.before[among.a(i)]);
            int b = space.ofFresh(rows.before[among.b(i)]);
            all.add(Math.min(a, b), Math.max(a, b), among.vector(i), among.bits(i));
        }
        for (int i = 0; i < across.size(); i++) {
            int a = space.ofFresh(across.a(i));
            int b = space.findKnown(across.b(i));
            all.add(Math.min(a, b), Math.max(a, b), across.vector(i), across.bits(i));
        }
        return all.sorted();
    }

    /** Of lists that are known it is known who is on them twice. */
    private Set<Integer> duplicateFree(DuplicateFree guess, Edges edges) {
        Rows.Book book = known.rows.book;
        Set<Integer> free = guess.sources(edges);
        free.removeIf(source ->
                source < book.sources.size()
                        && !settings.duplicateFree().contains(book.sourceName(source))
                        && DuplicateFree.hasRepeated(
                                known.persons.repeated(source), book.sources.count(source)));
        return free;
    }
}
