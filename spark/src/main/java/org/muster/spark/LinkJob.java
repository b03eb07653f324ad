package org.muster.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.storage.StorageLevel;
import org.muster.identity.link.FoundPairs;
import org.muster.identity.link.FoundPersons;
import org.muster.identity.link.LinkGathering;
import org.muster.identity.link.LinkProgress;
import org.muster.identity.link.LinkSettings;
import org.muster.identity.link.LinkTraining;
import org.muster.identity.link.LinkWork;
import org.muster.identity.link.Linkage;
import org.muster.identity.link.PriorSample;
import org.muster.identity.link.Priors;
import org.muster.identity.link.Weights;

/**
 * Linking as a job: every worker takes all rows in, and the work on them is shared. By key the rows
 * that meet come together; their pairs are made single, compared and weighed; what may be one
 * person is dealt out in whole components and grouped. The steps are those of {@link LinkWork}, so
 * what comes out is what one machine finds.
 */
final class LinkJob {
    private static final int STAGES = 6;
    private static final int ROWS_OF_A_PART = 100_000;
    private static final int PARTS_FOR_EACH_CORE = 3;

    private final JavaSparkContext spark;
    private final LinkSettings settings;
    private final LinkProgress progress;

    LinkJob(JavaSparkContext spark, LinkSettings settings, LinkProgress progress) {
        this.spark = spark;
        this.settings = settings;
        this.progress = progress;
    }

    Linkage link(LinkWork work, byte[][] bytes) {
        progress.at("sending rows to the workers", 0, STAGES);
        String run = UUID.randomUUID().toString();
        Everywhere rows = new Everywhere(run, spark.broadcast(bytes), work);
        int parts =
                Math.max(
                        PARTS_FOR_EACH_CORE * spark.defaultParallelism(),
                        work.rows() / ROWS_OF_A_PART);
        Places places = new Places(spark, rows, parts);
        try {
            return link(work, rows, places, parts);
        } finally {
            places.forget();
            rows.forget();
        }
    }

    private Linkage link(LinkWork work, Everywhere rows, Places places, int parts) {
        progress.at("making blocks", 1, STAGES);
        List<Places.Count> counts = places.counts();
        JavaRDD<long[]> shared = places.shared().persist(StorageLevel.MEMORY_AND_DISK());
        long sharedPairs = shared.map(pairs -> (long) pairs.length).fold(0L, Long::sum);
        progress.at("learning weights", 2, STAGES);
        Weights weights = weights(rows, places, counts, shared, sharedPairs);
        shared.unpersist(false);
        long atMost = sharedPairs + pairs(counts, work);
        JavaRDD<long[]> pairs = places.all().persist(StorageLevel.MEMORY_AND_DISK());
        List<PriorSample> samples =
                pairs.map(some -> rows.work().sample(some, weights, atMost)).collect();
        Priors priors = LinkTraining.priors(work, samples);
        progress.at("comparing", 3, STAGES);
        List<FoundPairs> found =
                new ArrayList<>(
                        pairs.map(some -> rows.work().compare(some, weights, priors)).collect());
        pairs.unpersist(false);
        found.add(work.net(found, weights, priors, settings));
        progress.at("gathering what may be one person", 4, STAGES);
        LinkGathering gathering = new LinkGathering(work, settings, weights, priors, found);
        Set<Integer> free = new TreeSet<>(gathering.duplicateFree());
        progress.at("looking at households, grouping", 5, STAGES);
        List<FoundPersons> persons =
                spark.parallelize(gathering.parts(parts), parts)
                        .map(part ->
                                rows.work()
                                        .group(
                                                part.pairs(),
                                                weights,
                                                priors,
                                                free,
                                                part.settings()))
                        .collect();
        int leftOut = counts.stream().mapToInt(Places.Count::leftOut).sum();
        return gathering.linkage(persons, leftOut);
    }

    private Weights weights(
            Everywhere rows,
            Places places,
            List<Places.Count> counts,
            JavaRDD<long[]> shared,
            long sharedPairs) {
        List<Integer> draws = IntStream.range(0, LinkTraining.DRAWS).boxed().toList();
        Weights before =
                LinkTraining.strangers(
                        spark.parallelize(draws, LinkTraining.DRAWS)
                                .map(draw -> rows.work().draw(draw))
                                .collect());
        long birth = LinkTraining.everyOfBlocks(pairs(counts, LinkTraining.BIRTH));
        long sound = LinkTraining.everyOfBlocks(pairs(counts, LinkTraining.SOUND));
        long values = LinkTraining.everyOfShared(sharedPairs);
        return LinkTraining.weights(
                before,
                vectors(rows, places.pairs(LinkTraining.BIRTH), birth),
                vectors(rows, places.pairs(LinkTraining.SOUND), sound),
                vectors(rows, shared, values));
    }

    private static List<Map<Integer, Integer>> vectors(
            Everywhere rows, JavaRDD<long[]> pairs, long every) {
        return pairs.map(some -> rows.work().vectors(some, every)).collect();
    }

    private static long pairs(List<Places.Count> counts, int key) {
        return counts.stream()
                .filter(count -> count.key() == key)
                .mapToLong(Places.Count::pairs)
                .sum();
    }

    private static long pairs(List<Places.Count> counts, LinkWork work) {
        return counts.stream()
                .filter(count -> work.isBlock(count.key()))
                .mapToLong(Places.Count::pairs)
                .sum();
    }
}
