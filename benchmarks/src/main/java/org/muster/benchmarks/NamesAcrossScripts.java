package org.muster.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.muster.identity.name.NameBook;
import org.muster.identity.name.NameComparison;
import org.muster.identity.name.NameKeys;
import org.muster.identity.name.SimilarWords;
import org.muster.testkit.names.TwoScripts;

/** How many right words are found across scripts, and what comparing two names costs. */
final class NamesAcrossScripts implements Measurement {
    private static final long SEED = 17;
    private static final int FIRST = 10;
    private static final int ROUNDS = 5;

    @Override
    public String name() {
        return "names";
    }

    @Override
    public String purpose() {
        return "names across scripts: recall at 10 among many, time of a comparison";
    }

    @Override
    public void run(Setting setting) {
        among(setting, Math.max(500, setting.size.persons() / 200), true);
        among(setting, Math.max(1_000, setting.size.persons() / 20), false);
        compare(setting, TwoScripts.arabic(SEED, 2_000));
    }

    /**
     * The more invented words there are, the more of them sound the same to anybody; the aims are
     * for as many as a large operation has common names.
     */
    private static void among(Setting setting, int many, boolean aimed) {
        int asked = Math.min(many, 2_000);
        SimilarWords words = new SimilarWords();
        List<TwoScripts.Pair> arabic = TwoScripts.arabic(SEED, many);
        List<TwoScripts.Pair> russian = TwoScripts.russian(SEED, many);
        long start = System.nanoTime();
        arabic.forEach(pair -> words.add(pair.latin()));
        russian.forEach(pair -> words.add(pair.latin()));
        double each = (System.nanoTime() - start) / 1e3 / (2.0 * many);
        setting.report.told(String.format("among %,d words: one read", 2 * many), each, "µs");
        recall(setting, "Arabic", words, arabic.subList(0, asked), aimed ? 0.90 : 0);
        recall(setting, "Russian", words, russian.subList(0, asked), aimed ? 0.92 : 0);
        places(setting, words);
    }

    private static void places(Setting setting, SimilarWords words) {
        for (String language : List.of("ar", "ru", "he", "el")) {
            List<TwoScripts.Pair> places = PlaceNames.in(language);
            places.forEach(pair -> words.add(pair.latin()));
        }
        for (String language : List.of("ar", "ru", "he", "el")) {
            String what = "places in " + Locale.of(language).getDisplayLanguage(Locale.ENGLISH);
            Found found = find(words, PlaceNames.in(language));
            setting.report.told(what + " → English word, recall at 10", found.recall(), "");
        }
    }

    private static void recall(
            Setting setting,
            String language,
            SimilarWords words,
            List<TwoScripts.Pair> pairs,
            double aim) {
        Found found = find(words, pairs);
        setting.report.figure(
                language + " → right Latin word, recall at 10",
                found.recall(),
                "",
                aim == 0 ? new Aim.Told() : new Aim.AtLeast(aim));
        setting.report.told(language + ", recall at 1", found.first(), "");
        setting.report.told(language + ", a search p50", found.latencies().millis(0.5), "ms");
        setting.report.told(language + ", a search p99", found.latencies().millis(0.99), "ms");
    }

    private record Found(double recall, double first, Latencies latencies) {}

    private static Found find(SimilarWords words, List<TwoScripts.Pair> pairs) {
        Latencies latencies = new Latencies();
        int right = 0;
        int first = 0;
        for (TwoScripts.Pair pair : pairs) {
            long start = System.nanoTime();
            List<SimilarWords.Similar> found = words.nearest(pair.other(), FIRST, 0);
            latencies.add(System.nanoTime() - start);
            List<String> near = found.stream().map(SimilarWords.Similar::word).toList();
            right += near.contains(pair.latin()) ? 1 : 0;
            first += near.indexOf(pair.latin()) == 0 ? 1 : 0;
        }
        return new Found((double) right / pairs.size(), (double) first / pairs.size(), latencies);
    }

    /** Pairs as blocking makes them: some the same with a slip or a swap, most others. */
    private static void compare(Setting setting, List<TwoScripts.Pair> names) {
        SplittableRandom random = new SplittableRandom(SEED);
        NameBook book = new NameBook();
        List<NameKeys> keys = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            String family = names.get(random.nextInt(names.size())).latin();
            String given = names.get(random.nextInt(200)).latin();
            boolean swapped = random.nextInt(10) == 0;
            keys.add(book.keysOf(swapped ? given : family, swapped ? family : given, ""));
        }
        int seen = 0;
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            int pairs = 0;
            for (int i = 0; i < keys.size(); i++) {
                for (int j = i + 1; j < Math.min(keys.size(), i + 200); j++) {
                    seen += NameComparison.agree(keys.get(i), keys.get(j)).family().ordinal();
                    pairs++;
                }
            }
            best = Math.min(best, (double) (System.nanoTime() - start) / pairs);
        }
        if (seen == 0) {
            throw new IllegalStateException("all names agreed");
        }
        setting.report.told("comparison of two names", best, "ns");
    }
}
