package org.muster.benchmarks;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.muster.benchmarks.Typed.Kind;
import org.muster.identity.search.DeskSearch;

/** The desk search beside trigrams in PostgreSQL: the same persons, the same things typed. */
final class SearchOthers implements Measurement {
    private static final int SHOWN = 10;
    private static final int PERSONS = 100_000;
    private static final int MILLION = 1_000_000;
    private static final int TEN_MILLION = 10_000_000;
    private static final double HEAP_FOR_TEN_MILLION_GIB = 7;
    private static final int SEARCHES = 3_500;
    private static final int SEARCHES_OF_MANY = 700;
    private static final long SEED = 13;

    @Override
    public String name() {
        return "search-others";
    }

    @Override
    public String purpose() {
        return "desk search beside PostgreSQL's pg_trgm: recall at 10, p50, p95 and p99";
    }

    @Override
    public void run(Setting setting) throws Exception {
        setting.forgetBig();
        both(setting, Math.min(PERSONS, setting.size.persons()), SEARCHES);
        if (!setting.size.isLong()) {
            return;
        }
        both(setting, MILLION, SEARCHES_OF_MANY);
        if (Machine.maxHeapGiB() < HEAP_FOR_TEN_MILLION_GIB) {
            setting.report.say("  ten million persons are left out: they need a heap of 8 GiB");
            return;
        }
        BigPersons people = new BigPersons(TEN_MILLION, SEED);
        ours(setting, people, Typed.some(people, SEARCHES, SEED));
    }

    /** How a search is asked. */
    private interface Asking {
        List<Integer> find(String typed) throws Exception;
    }

    private static void both(Setting setting, int many, int searches) throws Exception {
        BigPersons people = new BigPersons(many, SEED);
        List<Typed> typed =
                Typed.some(people, Math.min(searches, 10 * setting.size.searches()), SEED);
        ours(setting, people, typed);
        Postgres postgres;
        try {
            postgres = setting.place.keep(Postgres.start(setting.place.newFolder("trigrams")));
        } catch (java.io.IOException e) {
            setting.report.say("  PostgreSQL is left out: " + e.getMessage());
            return;
        }
        long start = System.nanoTime();
        try (TrigramSearch trigrams =
                TrigramSearch.over(people, postgres, SHOWN, setting.progress)) {
            String of = String.format("%,d persons, pg_trgm: ", many);
            setting.report.told(of + "filled and indexed", (System.nanoTime() - start) / 1e9, "s");
            measure(setting, of, typed, trigrams::find, false);
        }
        setting.place.end(postgres);
    }

    private static void ours(Setting setting, BigPersons people, List<Typed> typed)
            throws Exception {
        String of = String.format("%,d persons, desk search: ", people.size());
        double before = Machine.usedHeapGiB();
        long start = System.nanoTime();
        try (DeskSearch search = DeskSearch.over(new RegisterView(people))) {
            setting.report.told(of + "index made", (System.nanoTime() - start) / 1e9, "s");
            setting.report.told(of + "heap of the index", Machine.usedHeapGiB() - before, "GiB");
            Asking asking =
                    text ->
                            search.find(text, SHOWN).stream()
                                    .map(found -> RegisterView.number(found.person()))
                                    .toList();
            measure(setting, of, typed, asking, true);
        }
    }

    private static void measure(
            Setting setting, String of, List<Typed> all, Asking search, boolean own)
            throws Exception {
        for (Typed warm : all.subList(0, all.size() / 10)) {
            search.find(warm.text());
        }
        Latencies latencies = new Latencies();
        Map<Kind, Integer> right = new EnumMap<>(Kind.class);
        Map<Kind, Integer> asked = new EnumMap<>(Kind.class);
        for (Typed typed : all) {
            long start = System.nanoTime();
            List<Integer> found = search.find(typed.text());
            latencies.add(System.nanoTime() - start);
            asked.merge(typed.kind(), 1, Integer::sum);
            right.merge(typed.kind(), found.contains(typed.person()) ? 1 : 0, Integer::sum);
        }
        Report report = setting.report;
        report.told(of + "recall at 10", (double) sum(right) / sum(asked), "");
        for (Kind kind : Kind.values()) {
            double share = (double) right.getOrDefault(kind, 0) / asked.getOrDefault(kind, 1);
            report.told(of + "recall at 10, " + kind.word, share, "");
        }
        report.told(of + "p50", latencies.millis(0.5), "ms");
        double p95 = latencies.millis(0.95);
        if (own) {
            report.figure(of + "p95", p95, "ms", new Aim.AtMost(10));
        } else {
            report.told(of + "p95", p95, "ms");
        }
        report.told(of + "p99", latencies.millis(0.99), "ms");
    }

    private static int sum(Map<Kind, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
