package org.muster.identity.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * The rows of an operation and the persons that they belong to, in memory, so that new rows can be
 * held against them: by the same keys, comparison, weights, household pass and contradictions as
 * {@link Linker} links all at once. What comes out depends on the rows alone, not on the order in
 * which they were added nor on the number of threads.
 *
 * <p>Threads: any may call. Many may ask at a time; adding, moving and removing wait until nobody
 * asks.
 */
public final class KnownPersons {
    /** For so many questions it pays to put the tables in order first. */
    private static final int MANY = 1_000;

    private final LinkSettings settings;
    private final Learned learned;
    private final KnownRows known = new KnownRows();
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    /**
     * @param settings costs, threads and lists without duplicates; what people decided comes with
     *     the rows
     */
    public KnownPersons(LinkSettings settings, Learned learned) {
        this.settings = settings;
        this.learned = learned;
    }

    public KnownPersons(LinkSettings settings, Weights weights, Partners partners) {
        this(settings, new Learned(weights, partners));
    }

    /** Takes a row of a person in. */
    public void add(Listed row, long person) {
        change(() -> known.add(row, person));
    }

    /** Forgets a row. */
    public void remove(String row) {
        change(() -> known.remove(row));
    }

    /** Gives a row to another person. */
    public void move(String row, long person) {
        change(() -> known.persons.move(known.get(row), person));
    }

    public int rows() {
        return ask(known::size);
    }

    public boolean has(String row) {
        return ask(() -> known.find(row) >= 0);
    }

    /** Whether any row is of this person. */
    public boolean hasPerson(long person) {
        return ask(() -> known.persons.rowsOf(person).length > 0);
    }

    /** The person of a row. */
    public long getPerson(String row) {
        return ask(() -> known.persons.person(known.get(row)));
    }

    /** Says of each new row whether it is somebody known. Nothing is added. */
    public Arrivals hold(List<Listed> newRows, Humans humans, LinkProgress progress) {
        if (newRows.size() >= MANY) {
            change(known::tidy);
        }
        return ask(() -> new Holding(known, settings, learned, humans, progress).of(newRows));
    }

    /**
     * The known persons whom a row may be, as far as it is filled in, the likeliest first: for
     * whoever enters it just now.
     */
    public List<Likely> findLikely(Listed row, int most) {
        return ask(() -> new Finding(known, settings, learned).of(row, most));
    }

    /**
     * Weights from the rows that are known; those that ship where fewer than a thousand pairs are
     * expected to be one person. Nothing changes here: who wants to use them makes a new index.
     */
    public Learned learn() {
        return ask(() -> {
            Parallel parallel = new Parallel(settings.threads());
            Rows rows = known.all();
            Candidates candidates = Matching.candidates(rows, parallel);
            Scorer scorer = Matching.learn(rows, candidates, parallel);
            Weights weights = scorer.weights();
            return new Learned(
                    weights.isLearned() ? weights : Weights.SHIPPED,
                    Partners.of(scorer.priors(), rows.size(), Priors.Pairs.of(rows)));
        });
    }

    private void change(Runnable change) {
        Lock writing = lock.writeLock();
        writing.lock();
        try {
            change.run();
        } finally {
            writing.unlock();
        }
    }

    /** Passes those who wait for changing: a desk must not wait for a list that is held. */
    private <T> T ask(Supplier<T> question) {
        Lock reading = lock.readLock();
        if (!reading.tryLock()) {
            reading.lock();
        }
        try {
            return question.get();
        } finally {
            reading.unlock();
        }
    }

    /** One row held against those known, at once. */
    private record Finding(KnownRows known, LinkSettings settings, Learned learned) {
        List<Likely> of(Listed row, int most) {
            RowsBuilder fresh = RowsBuilder.arriving(known.rows.book, known.size());
            fresh.add(row);
            Crossing crossing =
                    Crossing.of(known, fresh, new int[] {0}, new Meeting(known, fresh)::of);
            Priors priors =
                    learned.partners().among(1, new Priors.Pairs(0, Math.max(1, known.size())));
            Scorer scorer = new Scorer(crossing.rows, learned.weights(), priors);
            Comparison comparison = Comparison.ofFew(crossing.rows);
            Map<Long, Fit> best = new HashMap<>();
            double from = settings.costs().askFrom();
            crossing.each((fresher, other, a, b) -> {
                int vector = comparison.vector(a, b);
                double bits = scorer.bits(a, b, vector);
                if (Scorer.probability(bits) >= from) {
                    long person = known.persons.person(other);
                    Fit fit =
                            new Fit(crossing.rows.ids[Math.max(a, b)], person, a, b, vector, bits);
                    best.merge(person, fit, Fit::better);
                }
            });
            Explaining explaining = new Explaining(crossing.rows, scorer);
            List<Fit> fits = new ArrayList<>(best.values());
            fits.sort(Fit.BEST_FIRST);
            return fits.stream()
                    .limit(most)
                    .map(fit -> fit.likely(crossing.rows, explaining, learned.weights()))
                    .toList();
        }
    }

    /** A known row that fits. */
    private record Fit(String row, long person, int a, int b, int vector, double bits) {
        static final Comparator<Fit> BEST_FIRST =
                Comparator.comparingDouble(Fit::bits).reversed().thenComparingLong(Fit::person);

        Fit better(Fit other) {
            int more = Double.compare(other.bits, bits);
            return more > 0 || more == 0 && other.row.compareTo(row) < 0 ? other : this;
        }

        Likely likely(Rows rows, Explaining explaining, Weights weights) {
            String asked = rows.ids[Math.min(a, b)];
            Link why = new Link(asked, row, vector, bits, false, "", weights.version());
            return new Likely(person, why, explaining.of(a, b, vector, bits));
        }
    }
}
