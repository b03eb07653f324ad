package org.muster.benchmarks;

import java.util.List;
import org.muster.testkit.lists.Families;
import org.muster.testkit.lists.ListRow;
import org.muster.testkit.lists.Slips;

/**
 * Linking beside others, one after the other on the same rows: Fellegi and Sunter's method in SQL
 * on DuckDB, and Duke. Each is asked at its default cut, and a user's knowledge of the lists is
 * told to the others.
 */
final class LinkOthers implements Measurement {
    private static final int FEW = 5_000;
    private static final int MANY = 62_000;
    private static final long SEED = 20_230_805;
    private static final List<OtherLinker> LINKERS =
            List.of(new MusterLinker(), new DuckDbLinker(), new DukeLinker());

    @Override
    public String name() {
        return "link-others";
    }

    @Override
    public String purpose() {
        return "linking beside DuckDB in SQL and Duke: precision, recall, F1 and time on the same rows";
    }

    @Override
    public void run(Setting setting) throws Exception {
        setting.forgetBig();
        int few = Math.min(FEW, setting.size.persons());
        int many = Math.min(MANY, 2 * setting.size.persons());
        List<ListRow> families = new Families(SEED, few, false).rows();
        measure(setting, "families", families, true, 0.92);
        for (OtherLinker linker : LINKERS.subList(1, LINKERS.size())) {
            measure(setting, "families, told nothing", families, false, linker, new Aim.Told());
        }
        measure(
                setting,
                "slips in all fields",
                new Slips(SEED + 1, few, few / 2, true).rows(),
                false,
                0.998);
        measure(
                setting,
                "slips, names and birth date only",
                new Slips(SEED + 2, few, few / 2, false).rows(),
                false,
                0.95);
        List<ListRow> rows = new Families(SEED + 3, many, false).rows();
        measure(setting, String.format("families, %,d rows", rows.size()), rows, true, 0.92);
    }

    private static void measure(
            Setting setting, String what, List<ListRow> rows, boolean apart, double aim)
            throws Exception {
        for (OtherLinker linker : LINKERS) {
            Aim own = linker instanceof MusterLinker ? new Aim.AtLeast(aim) : new Aim.Told();
            measure(setting, what, rows, apart, linker, own);
        }
    }

    private static void measure(
            Setting setting,
            String what,
            List<ListRow> rows,
            boolean apart,
            OtherLinker linker,
            Aim aim)
            throws Exception {
        long start = System.nanoTime();
        int[] persons = linker.link(rows, apart, setting);
        double seconds = (System.nanoTime() - start) / 1e9;
        PairQuality quality = PairQuality.of(rows, persons);
        String of = what + ", " + linker.name() + ": ";
        setting.report.told(of + "precision", quality.precision(), "");
        setting.report.told(of + "recall", quality.recall(), "");
        setting.report.figure(of + "F1", quality.f1(), "", aim);
        setting.report.told(of + "all of it", seconds, "s");
    }
}
