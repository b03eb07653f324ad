package org.muster.identity.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.muster.testkit.lists.ListRow;

/** Pairs found beside pairs that are there. */
record Quality(double precision, double recall) {

    double f1() {
        return 2 * precision * recall / (precision + recall);
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

    static Linkage link(List<ListRow> rows, LinkSettings settings) {
        Linker linker = new Linker(settings, LinkProgress.SILENT);
        rows.forEach(row -> linker.add(listed(row)));
        return linker.link();
    }

    /** Over all pairs of rows that are one person, by truth and as found. */
    static Quality of(List<ListRow> rows, Linkage linkage) {
        return of(rows, linkage::getPerson);
    }

    static Quality of(List<ListRow> rows, Function<String, String> persons) {
        Map<Integer, Integer> truths = new HashMap<>();
        Map<String, Integer> found = new HashMap<>();
        Map<String, Integer> both = new HashMap<>();
        for (ListRow row : rows) {
            String person = persons.apply(row.id());
            truths.merge(row.truth(), 1, Integer::sum);
            found.merge(person, 1, Integer::sum);
            both.merge(row.truth() + " " + person, 1, Integer::sum);
        }
        double right = pairs(both);
        return new Quality(right / pairs(found), right / pairs(truths));
    }

    /** The recall when every question were answered rightly. */
    static double recallWithReview(List<ListRow> rows, Linkage linkage) {
        Map<String, Integer> truths = new HashMap<>();
        rows.forEach(row -> truths.put(row.id(), row.truth()));
        List<RowPair> musts = new ArrayList<>();
        linkage.questions()
                .filter(link -> Objects.equals(truths.get(link.one()), truths.get(link.other())))
                .forEach(link -> musts.add(new RowPair(link.one(), link.other())));
        LinkSettings settings = LinkSettings.USUAL.withDecisions(musts, List.of());
        return of(rows, link(rows, settings)).recall();
    }

    private static double pairs(Map<?, Integer> groups) {
        return groups.values().stream().mapToDouble(n -> n * (n - 1.0) / 2).sum();
    }

    @Override
    public String toString() {
        return String.format("P %.4f  R %.4f  F1 %.4f", precision, recall, f1());
    }
}
