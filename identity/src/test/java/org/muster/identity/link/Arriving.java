package org.muster.identity.link;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.muster.testkit.lists.ListRow;

/**
 * Some lists linked before, and one that comes later.
 *
 * @param personOf the person of each known row, as linking found it
 */
record Arriving(
        List<ListRow> all,
        List<ListRow> rowsKnown,
        Map<String, Long> personOf,
        List<ListRow> late,
        Learned learned) {

    static Arriving of(List<ListRow> rows, String last) {
        List<ListRow> known =
                new ArrayList<>(rows.stream().filter(row -> !row.source().equals(last)).toList());
        Linkage linkage = Quality.link(known, LinkSettings.USUAL);
        Map<String, Long> numbers = new HashMap<>();
        Map<String, Long> personOf = new HashMap<>();
        for (ListRow row : known) {
            String person = linkage.getPerson(row.id());
            numbers.putIfAbsent(person, (long) numbers.size());
            personOf.put(row.id(), requireNonNull(numbers.get(person)));
        }
        List<ListRow> late = rows.stream().filter(row -> row.source().equals(last)).toList();
        Learned learned = new Learned(linkage.weights(), linkage.partners());
        return new Arriving(rows, known, personOf, late, learned);
    }

    Arriving with(Learned other) {
        return new Arriving(all, rowsKnown, personOf, late, other);
    }

    KnownPersons known(int threads) {
        KnownPersons persons = new KnownPersons(LinkSettings.USUAL.withThreads(threads), learned);
        rowsKnown.forEach(
                row -> persons.add(Quality.listed(row), requireNonNull(personOf.get(row.id()))));
        return persons;
    }

    List<Listed> listed() {
        return late.stream().map(Quality::listed).toList();
    }

    /** The person or group of each row, by automatic links alone. */
    Map<String, String> groups(Arrivals arrivals) {
        Map<String, String> groups = knownGroups();
        for (Verdict verdict : arrivals.verdicts()) {
            groups.put(
                    verdict.row(),
                    switch (verdict) {
                        case Verdict.SameAs same -> "person " + same.person();
                        case Verdict.Doubt doubt -> doubt.group();
                        case Verdict.Newcomer newcomer -> newcomer.group();
                    });
        }
        return groups;
    }

    /** The same when every doubt were settled rightly. */
    Map<String, String> groupsWithReview(Arrivals arrivals) {
        Map<String, String> groups = groups(arrivals);
        Map<String, Integer> truths = new HashMap<>();
        all.forEach(row -> truths.put(row.id(), row.truth()));
        for (Verdict verdict : arrivals.verdicts()) {
            if (verdict instanceof Verdict.Doubt doubt) {
                groups.put(doubt.row(), settled(doubt, truths));
            }
        }
        return groups;
    }

    Quality quality(Map<String, String> groups) {
        return Quality.of(all, row -> requireNonNull(groups.get(row)));
    }

    /** Of the late rows whose person is known, the share that stands with a row of that person. */
    double found(Map<String, String> groups) {
        Map<Integer, Set<String>> known = new HashMap<>();
        for (ListRow row : rowsKnown) {
            known.computeIfAbsent(row.truth(), unused -> new HashSet<>())
                    .add(requireNonNull(groups.get(row.id())));
        }
        List<ListRow> there = late.stream().filter(row -> known.containsKey(row.truth())).toList();
        long found =
                there.stream()
                        .filter(row ->
                                requireNonNull(known.get(row.truth()))
                                        .contains(groups.get(row.id())))
                        .count();
        return (double) found / there.size();
    }

    private static String settled(Verdict.Doubt doubt, Map<String, Integer> truths) {
        int truth = requireNonNull(truths.get(doubt.row()));
        return doubt.candidates().stream()
                .filter(one -> requireNonNull(truths.get(one.why().other())) == truth)
                .filter(one -> one.person().isPresent())
                .map(one -> "person " + one.person().getAsLong())
                .findFirst()
                .orElse(doubt.group());
    }

    private Map<String, String> knownGroups() {
        Map<String, String> groups = new HashMap<>();
        personOf.forEach((row, person) -> groups.put(row, "person " + person));
        return groups;
    }
}
