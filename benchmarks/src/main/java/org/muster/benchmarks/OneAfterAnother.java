package org.muster.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.muster.identity.link.Learned;
import org.muster.testkit.lists.Families;
import org.muster.testkit.lists.ListRow;

/**
 * How right persons are when lists come one after another: six lists of invented people, and the
 * three of families. Nobody answers, or everybody is answered before the next list comes.
 */
final class OneAfterAnother implements Measurement {
    private static final List<String> SIX =
            List.of(
                    "consular-register",
                    "travellers",
                    "employer",
                    "local-authority",
                    "calls",
                    "gate-scans");
    private static final List<String> FAMILIES = List.of("register", "travellers", "operator");

    /** Nothing was tried on these. */
    private static final long[] SEEDS = {901, 902, 903};

    private static final int PEOPLE = 1_200;

    @Override
    public String name() {
        return "arrivals";
    }

    @Override
    public String purpose() {
        return "lists that come one after another: precision, recall, questions";
    }

    @Override
    public void run(Setting setting) throws Exception {
        int people = Math.min(PEOPLE, setting.size.persons());
        List<List<List<ReadPopulation.Row>>> invented = new ArrayList<>();
        for (long seed : SEEDS) {
            setting.progress.at("inventing lists", invented.size(), SEEDS.length);
            Path folder = setting.place.newFolder("population");
            invented.add(ReadPopulation.of(people, seed, SIX, folder));
        }
        tell(setting, "six lists", invented);
        tell(setting, "families, three lists", List.of(families(people)));
    }

    private static List<List<ReadPopulation.Row>> families(int people) {
        Map<String, List<ReadPopulation.Row>> lists = new TreeMap<>();
        for (ListRow row : new Families(SEEDS[0], people, false).rows()) {
            lists.computeIfAbsent(row.source(), name -> new ArrayList<>())
                    .add(
                            new ReadPopulation.Row(
                                    Linking.listed(row), Integer.toString(row.truth())));
        }
        return FAMILIES.stream().map(lists::get).toList();
    }

    private static void tell(
            Setting setting, String what, List<List<List<ReadPopulation.Row>>> operations) {
        for (boolean answered : new boolean[] {false, true}) {
            double precision = 0;
            double recall = 0;
            double questions = 0;
            for (List<List<ReadPopulation.Row>> lists : operations) {
                GrowingOperation operation = new GrowingOperation(Learned.SHIPPED);
                for (List<ReadPopulation.Row> list : lists) {
                    operation.take(list);
                    if (answered) {
                        operation.answer();
                    }
                }
                PairQuality quality = operation.quality();
                precision += quality.precision() / operations.size();
                recall += quality.recall() / operations.size();
                questions += 100.0 * operation.questions() / operation.rows() / operations.size();
            }
            String name = what + (answered ? ", answered: " : ", nobody answers: ");
            Report report = setting.report;
            report.figure(name + "precision", precision, "", new Aim.AtLeast(0.99));
            report.figure(name + "recall", recall, "", new Aim.AtLeast(answered ? 0.97 : 0.85));
            report.told(name + "F1", 2 * precision * recall / (precision + recall), "");
            report.told(name + "questions for each 100 rows", questions, "");
        }
    }
}
