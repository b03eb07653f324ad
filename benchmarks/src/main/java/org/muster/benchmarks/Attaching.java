package org.muster.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.muster.identity.link.Arrivals;
import org.muster.identity.link.Humans;
import org.muster.identity.link.KnownPersons;
import org.muster.identity.link.Learned;
import org.muster.identity.link.LinkProgress;
import org.muster.identity.link.LinkSettings;
import org.muster.identity.link.Linkage;
import org.muster.identity.link.Linker;
import org.muster.identity.link.Listed;
import org.muster.identity.link.Reach;
import org.muster.identity.link.Verdict;
import org.muster.testkit.lists.Families;
import org.muster.testkit.lists.ListRow;

/**
 * How long a list takes to be held against the persons of an operation, and one row while somebody
 * types it. A tenth as many rows arrive as are known.
 */
final class Attaching implements Measurement {
    private static final long SEED = 20_230_811;
    private static final int LEARNED_FROM = 10_000;
    private static final double ROWS_OF_A_PERSON = 1.62;

    /** Rows known and arriving for each row that is known. */
    private static final double ALL = 1.1;

    /** People arrive in batches with their families; so many of eleven come last. */
    private static final int BATCH = 60;

    private static final int OF_BATCHES = 11;
    private static final int LATE_BATCHES = 3;

    /** Rows that are known beside the usual number when there is time. */
    private static final int VERY_MANY = 10_000_000;

    /** So many are enough to type. */
    private static final int TYPED = 5_000;

    private static final String LATE_SOURCE = "operator";

    @Override
    public String name() {
        return "attach";
    }

    @Override
    public String purpose() {
        return "a list held against the persons who are known, and one row at the desk";
    }

    @Override
    public void run(Setting setting) {
        setting.forgetBig();
        Learned learned = learned(setting);
        among(setting, learned, setting.size.persons(), true);
        if (setting.size.isLong()) {
            among(setting, learned, VERY_MANY, false);
        }
    }

    /** Typed rows, and a list where that is wanted too, among so many who are known. */
    private static void among(Setting setting, Learned learned, int wanted, boolean withList) {
        int persons = (int) (ALL * wanted / ROWS_OF_A_PERSON);
        Families families = new Families(SEED, persons, false);
        double before = Machine.usedHeapGiB();
        long start = System.nanoTime();
        KnownPersons known = new KnownPersons(LinkSettings.USUAL, learned);
        List<ListRow> late = new ArrayList<>();
        families.each(row -> {
            if (!isLate(row)) {
                known.add(Linking.listed(row), row.truth());
                setting.progress.at("taking rows in", known.rows(), wanted);
            } else if (withList || late.size() < TYPED) {
                late.add(row);
            }
        });
        String rows = String.format("%,d rows known", known.rows());
        setting.report.told(rows + ": taken in, made up included", seconds(start), "s");
        setting.report.told(rows + ": heap", Machine.usedHeapGiB() - before, "GiB");
        desk(setting, known, late, rows);
        if (withList) {
            list(setting, known, late);
        }
    }

    private static boolean isLate(ListRow row) {
        return row.source().equals(LATE_SOURCE) && row.truth() / BATCH % OF_BATCHES < LATE_BATCHES;
    }

    /** As an operation learns: from its first lists. */
    private static Learned learned(Setting setting) {
        int persons = Math.min(LEARNED_FROM, setting.size.persons());
        Linker linker = new Linker(LinkSettings.USUAL, LinkProgress.SILENT);
        new Families(SEED + 1, persons, false).each(row -> linker.add(Linking.listed(row)));
        Linkage linkage = linker.link();
        return new Learned(linkage.weights(), linkage.partners());
    }

    private static void desk(Setting setting, KnownPersons known, List<ListRow> late, String rows) {
        ask(setting, known, late, setting.size.searches() / 4);
        Latencies latencies = ask(setting, known, late, setting.size.searches() / 2);
        String one = rows + ": one row at the desk, ";
        setting.report.told(one + "p50", latencies.millis(0.5), "ms");
        setting.report.figure(one + "p95", latencies.millis(0.95), "ms", new Aim.AtMost(20));
        setting.report.told(one + "p99", latencies.millis(0.99), "ms");
    }

    private static Latencies ask(
            Setting setting, KnownPersons known, List<ListRow> late, int many) {
        Latencies latencies = new Latencies();
        for (int i = 0; i < many; i++) {
            Listed typed = typed(late.get(i * 7 % late.size()), i % 2 == 0);
            long start = System.nanoTime();
            known.findLikely(typed, 5);
            latencies.add(System.nanoTime() - start);
            setting.progress.at("typing", i, many);
        }
        return latencies;
    }

    /** A name and a birth date, and perhaps a phone. */
    private static Listed typed(ListRow row, boolean withPhone) {
        Listed whole = Linking.listed(row);
        return new Listed(
                whole.id(),
                whole.origin(),
                whole.name(),
                whole.birth(),
                whole.sex(),
                Set.of(),
                List.of(),
                new Reach(withPhone ? row.phones() : List.of(), List.of(), "", ""));
    }

    private static void list(Setting setting, KnownPersons known, List<ListRow> late) {
        LinkProgress stages = (stage, step, of) -> setting.progress.at(stage, step, of);
        List<Listed> listed = late.stream().map(Linking::listed).toList();
        long start = System.nanoTime();
        Arrivals arrivals = known.hold(listed, Humans.SILENT, stages);
        double seconds = seconds(start);
        String rows = String.format("%,d rows arrive: ", late.size());
        setting.report.figure(
                rows + "first question to a person", seconds, "s", new Aim.AtMost(15));
        setting.report.told(rows + "pairs compared", arrivals.compared(), "pairs");
        Truth truth = new Truth(late, arrivals);
        setting.report.figure(rows + "precision", truth.precision(), "", new Aim.AtLeast(0.99));
        setting.report.figure(rows + "recall", truth.recall(known), "", new Aim.AtLeast(0.85));
        setting.report.told(
                rows + "questions for each 100 rows", 100.0 * truth.doubts / late.size(), "");
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** Who is known is known by its true number. */
    private static final class Truth {
        private final List<ListRow> late;
        private final Map<String, Long> given = new HashMap<>();
        private int doubts;

        Truth(List<ListRow> late, Arrivals arrivals) {
            this.late = late;
            for (Verdict verdict : arrivals.verdicts()) {
                switch (verdict) {
                    case Verdict.SameAs same -> given.put(same.row(), same.person());
                    case Verdict.Doubt doubt -> doubts++;
                    case Verdict.Newcomer newcomer -> {}
                }
            }
        }

        private double right() {
            return late.stream()
                    .filter(row -> Objects.equals(given.get(row.id()), (long) row.truth()))
                    .count();
        }

        double precision() {
            return given.isEmpty() ? 1 : right() / given.size();
        }

        double recall(KnownPersons known) {
            long there = late.stream().filter(row -> known.hasPerson(row.truth())).count();
            return there == 0 ? 1 : right() / there;
        }
    }
}
