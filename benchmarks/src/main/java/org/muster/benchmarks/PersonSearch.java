package org.muster.benchmarks;

import java.util.SplittableRandom;
import org.muster.core.register.PersonName;
import org.muster.identity.search.DeskSearch;

/** How long the index of persons takes to make, and a search in it. */
final class PersonSearch implements Measurement {
    private static final int SHOWN = 20;
    private static final long SEED = 11;

    @Override
    public String name() {
        return "search";
    }

    @Override
    public String purpose() {
        return "search of persons as one types, p50 and p99, and the making of its index";
    }

    @Override
    public void run(Setting setting) {
        BigOperation.Built big = setting.big();
        setting.progress.at("making the index", 0, big.people().size());
        double before = Machine.usedHeapGiB();
        long start = System.nanoTime();
        try (DeskSearch search = DeskSearch.over(big.operation())) {
            setting.report.told(
                    String.format("index of %,d persons made", big.people().size()),
                    (System.nanoTime() - start) / 1e9,
                    "s");
            setting.report.told("heap of the index", Machine.usedHeapGiB() - before, "GiB");
            ask(setting, big.people(), search, setting.size.searches() / 10);
            Latencies searches = ask(setting, big.people(), search, setting.size.searches());
            setting.report.told("person search p50", searches.millis(0.5), "ms");
            setting.report.figure(
                    "person search p99", searches.millis(0.99), "ms", new Aim.AtMost(20));
            setting.report.told("person search, worst", searches.millis(1), "ms");
        }
    }

    private static Latencies ask(Setting setting, BigPersons people, DeskSearch search, int many) {
        SplittableRandom random = new SplittableRandom(SEED);
        Latencies latencies = new Latencies();
        int found = 0;
        for (int i = 0; i < many; i++) {
            String typed = typed(random, people);
            long start = System.nanoTime();
            found += search.find(typed, SHOWN).size();
            latencies.add(System.nanoTime() - start);
            setting.progress.at("searching", i, many);
        }
        if (many > 0 && found == 0) {
            throw new IllegalStateException("no search found anybody");
        }
        return latencies;
    }

    /** What people type: half a name, a whole one, one with a slip, a passport, a phone number. */
    private static String typed(SplittableRandom random, BigPersons people) {
        int i = random.nextInt(people.size());
        PersonName name = people.name(i);
        return switch (random.nextInt(6)) {
            case 0 -> name.family().substring(0, Math.min(4, name.family().length()));
            case 1 -> name.family() + " " + name.given().substring(0, 2);
            case 2 -> slip(random, name.family()) + " " + name.given();
            case 3 -> people.passport(i).number();
            case 4 -> "+999" + i;
            default -> name.family() + " " + name.given();
        };
    }

    private static String slip(SplittableRandom random, String word) {
        int at = 1 + random.nextInt(word.length() - 1);
        return word.substring(0, at) + "x" + word.substring(at + 1);
    }
}
