package org.muster.benchmarks;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.muster.identity.link.LinkProgress;
import org.muster.identity.link.LinkSettings;
import org.muster.identity.link.Linkage;
import org.muster.identity.link.Linker;
import org.muster.identity.link.Listed;
import org.muster.identity.link.Origin;
import org.muster.identity.link.Reach;
import org.muster.testkit.lists.Families;
import org.muster.testkit.lists.ListRow;
import org.muster.testkit.lists.Slips;

/** How right linking is at its default cut, how long it takes, and what it needs. */
final class Linking implements Measurement {
    private static final int FEW = 5_000;
    private static final int MANY = 1_000_000;
    private static final int VERY_MANY = 5_000_000;
    private static final long SEED = 20_230_801;
    private static final double ROWS_OF_A_PERSON = 1.62;

    @Override
    public String name() {
        return "link";
    }

    @Override
    public String purpose() {
        return "which rows are one person: precision, recall, time and heap";
    }

    @Override
    public void run(Setting setting) {
        int few = Math.min(FEW, setting.size.persons());
        quality(setting, few);
        big(setting, Math.min(MANY, 10L * setting.size.persons() / 3), 30);
        if (setting.size.isLong()) {
            big(setting, VERY_MANY, 300);
        }
    }

    private static void big(Setting setting, long rowsWanted, int seconds) {
        Families many = new Families(SEED + 4, (int) (rowsWanted / ROWS_OF_A_PERSON), false);
        setting.forgetBig();
        double before = Machine.usedHeapGiB();
        Run run = link(many::each, setting.progress);
        String rows = String.format("%,d rows", run.linkage().rows());
        setting.report.figure(
                rows + ": learned, compared, grouped", run.seconds(), "s", new Aim.AtMost(seconds));
        setting.report.told(rows + ": pairs compared", run.linkage().compared(), "pairs");
        setting.report.told(rows + ": held when done", Machine.usedHeapGiB() - before, "GiB");
        Truth truth = new Truth(run.linkage());
        many.each(truth);
        setting.report.told(rows + ": precision", truth.precision(), "");
        setting.report.told(rows + ": recall", truth.recall(), "");
    }

    private static void quality(Setting setting, int persons) {
        Report report = setting.report;
        Families plain = new Families(SEED, persons, false);
        Truth families = truth(plain::each, setting.progress);
        report.figure("families: precision", families.precision(), "", new Aim.AtLeast(0.99));
        report.figure("families: recall", families.recall(), "", new Aim.AtLeast(0.85));
        report.told(
                "families: questions for each 100 persons",
                100.0 * families.questions() / persons,
                "");
        Families hints = new Families(SEED + 1, persons, true);
        Truth bookings = truth(hints::each, setting.progress);
        report.figure(
                "families on bookings: precision", bookings.precision(), "", new Aim.AtLeast(0.99));
        report.figure("families on bookings: recall", bookings.recall(), "", new Aim.AtLeast(0.85));
        Slips all = new Slips(SEED + 2, persons, persons / 2, true);
        Truth slips = truth(rows -> all.rows().forEach(rows), setting.progress);
        report.figure("slips in all fields: F1", slips.f1(), "", new Aim.AtLeast(0.998));
        Slips some = new Slips(SEED + 3, persons, persons / 2, false);
        Truth names = truth(rows -> some.rows().forEach(rows), setting.progress);
        report.figure(
                "slips, names and birth date only: F1", names.f1(), "", new Aim.AtLeast(0.95));
        scripts(setting, persons, true, false);
        scripts(setting, persons, false, false);
        scripts(setting, persons, true, true);
        scripts(setting, persons, false, true);
    }

    private static void scripts(Setting setting, int persons, boolean arabic, boolean wrongDay) {
        TwoScriptLists lists = new TwoScriptLists(SEED + 5, persons, arabic, wrongDay);
        Truth found = truth(lists::each, setting.progress);
        String what =
                (arabic ? "Arabic" : "Russian")
                        + " beside Latin"
                        + (wrongDay ? ", another day of birth: " : ": ");
        setting.report.told(what + "precision", found.precision(), "");
        setting.report.told(what + "recall", found.recall(), "");
        setting.report.told(
                what + "questions for each 100 persons", 100.0 * found.questions() / persons, "");
    }

    /** A list that can be told again and again, row by row. */
    private interface Rows {
        void each(Consumer<ListRow> rows);
    }

    private record Run(Linkage linkage, double seconds) {}

    private static Run link(Rows rows, Progress progress) {
        LinkProgress stages = (stage, step, of) -> progress.at(stage, step, of);
        Linker linker = new Linker(LinkSettings.USUAL, stages);
        rows.each(row -> linker.add(listed(row)));
        long start = System.nanoTime();
        Linkage linkage = linker.link();
        return new Run(linkage, (System.nanoTime() - start) / 1e9);
    }

    private static Truth truth(Rows rows, Progress progress) {
        Truth truth = new Truth(link(rows, progress).linkage());
        rows.each(truth);
        return truth;
    }

    static Listed listed(ListRow row) {
        return new Listed(
                row.id(),
                new Origin(row.source(), row.line(), row.household()),
                row.name(),
                row.birth(),
                row.sex(),
                row.nationalities(),
                row.documents(),
                new Reach(row.phones(), row.emails(), row.address(), row.town()));
    }

    /** Pairs of rows that are one person, by the truth and as found. */
    private static final class Truth implements Consumer<ListRow> {
        private final Linkage linkage;
        private final Map<Integer, Integer> truths = new HashMap<>();
        private final Map<String, Integer> found = new HashMap<>();
        private final Map<String, Integer> both = new HashMap<>();

        Truth(Linkage linkage) {
            this.linkage = linkage;
        }

        @Override
        public void accept(ListRow row) {
            String person = linkage.getPerson(row.id());
            truths.merge(row.truth(), 1, Integer::sum);
            found.merge(person, 1, Integer::sum);
            both.merge(row.truth() + " " + person, 1, Integer::sum);
        }

        double precision() {
            return pairs(both) / pairs(found);
        }

        double recall() {
            return pairs(both) / pairs(truths);
        }

        double f1() {
            return 2 * precision() * recall() / (precision() + recall());
        }

        int questions() {
            return linkage.questionCount();
        }

        private static double pairs(Map<?, Integer> groups) {
            return groups.values().stream().mapToDouble(n -> n * (n - 1.0) / 2).sum();
        }
    }
}
